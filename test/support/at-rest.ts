import { type Ask, inPassing } from './invariants/index.ts';

/** What the queue still has to do at the instant that the business clock shows. */
const UNDER_WAY = `
  select (select count(*) from invoice_delivery where state = 'queued')
    + (select count(*) from due_step d join billing_case c on c.id = d.case_id
        where d.done_at is null and d.cancelled_at is null and (d.waits is null or coalesce(d.not_before <= now(), true)) and c.state <> 'parked'
          and d.due_at <= (select to_timestamp((extract(epoch from clock_timestamp()) * 1000 + offset_ms) / 1000.0) from business_clock))
    + (select count(*) from case_revision_request where taken_at is null)
    + (select count(*) from billing_run where state not in ('completed', 'failed'))
    + (select count(*) from import where state not in ('completed', 'failed'))
    + (select count(*) from billing_run r where r.mode = 'billing' and r.state = 'completed' and not exists (select from billing_case_run d where d.run_id = r.id))
    + (select count(*) from notice where spread_at is null)
    + (select count(*) from notice_delivery where mail = 'queued') as n`;

/** Waits until nothing is left to do by itself: nobody has to guess how long the queue takes. */
export async function untilAtRest(databaseUrl: string, seconds = 60): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline;) {
    const left = await inPassing(databaseUrl, async (ask: Ask) => {
      await ask(`select set_config('app.payers', '*', true)`);
      return (await ask<{ n: string }>(UNDER_WAY))[0]?.n;
    });
    if (left === '0') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the queue had not come to rest after ${seconds} seconds`);
}

import { csvFields } from '../read/index.ts';
import { materialFive } from '../demo/material-five.ts';

/** The material's five patients as NDJSON: a file that an import accepts as it is. */
export function sampleNdjson(): string {
  return materialFive.map((episode) => `${JSON.stringify(episode)}\n`).join('');
}

const BYTE_ORDER_MARK = '\ufeff';

/** The same five as Swedish Excel writes them: Swedish headers, semicolons, CRLF, byte order mark. */
export function sampleCsv(): string {
  const lines = [csvFields.map(({ swedish }) => swedish), ...materialFive.map(cellsOf)];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(';')}\r\n`).join('');
}

function cellsOf(episode: (typeof materialFive)[number]): string[] {
  const [notice] = episode.dischargeReadyNotices;
  const values: Readonly<Record<string, unknown>> = {
    ...episode,
    careType: 'somatik',
    dischargeReadyNoticeSentAt: notice?.sentAt,
    dischargeReadyNoticeWithdrawnAt: notice?.withdrawnAt,
  };
  return csvFields.map(({ name }) => cellOf(values[name]));
}

function cellOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return typeof value === 'string' ? value.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:00)?$/, '$1 $2') : '';
}

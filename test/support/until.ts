/** Asks until there is an answer: the queue works beside the test. */
export async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error('nothing came of it in 20 seconds');
}

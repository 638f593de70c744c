/** Bars of each episode around zero: left lowers the amount, right raises it, ending in the sum. */
export interface ContributionBars {
  width: number;
  height: number;
  zeroX: number;
  rows: ContributionBar[];
  sum: ContributionBar;
}

export interface ContributionBar {
  label: string;
  amount: string;
  y: number;
  x: number;
  length: number;
  direction: 'down' | 'none' | 'up';
}

export const contributionMeasures = { row: 24, bar: 14, top: 4, label: 128, text: 104 };

export function contributionBars(
  cases: readonly { caseNumber: string; contribution: string }[],
  sum: { label: string; amount: string },
  width: number,
): ContributionBars {
  const m = contributionMeasures;
  const values = [...cases.map((row) => Number(row.contribution)), Number(sum.amount)];
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const plotWidth = Math.max(60, width - m.label - m.text);
  const scale = most === least ? 0 : plotWidth / (most - least);
  const zeroX = m.label - least * scale;

  const bar = (label: string, amount: string, y: number): ContributionBar => {
    const value = Number(amount);
    const length = Math.abs(value) * scale;
    return {
      label,
      amount,
      y,
      x: value < 0 ? zeroX - length : zeroX,
      length,
      direction: value < 0 ? 'down' : value > 0 ? 'up' : 'none',
    };
  };
  const rows = cases.map((row, index) => bar(row.caseNumber, row.contribution, m.top + index * m.row));
  const sumY = m.top + rows.length * m.row + 8;
  return { width, height: sumY + m.row + 4, zeroX, rows, sum: bar(sum.label, sum.amount, sumY) };
}

/** Figures as people write them. */

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** "1,204", "3.5". */
export function figure(value: number): string {
  return figures.format(value);
}

/** "1 case", "1,204 cases". */
export function counted(value: number, one: string, many: string): string {
  return `${figure(value)} ${value === 1 ? one : many}`;
}

/** Includes the position, so that an entry cannot be moved. */
export function linkText(link: { prev: string; stream: string; seq: number; body: string }): string {
  return `${link.prev}\n${link.stream}\n${link.seq}\n${link.body}`
}

/** The text behind an entry's hash: where it stands is part of it, so that it cannot be moved. */
export function linkText(link: { prev: string; stream: string; seq: number; body: string }): string {
  return `${link.prev}\n${link.stream}\n${link.seq}\n${link.body}`
}

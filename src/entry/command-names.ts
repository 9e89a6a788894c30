export const INSTALLED = 'COUNTERSIGN_INSTALLED'

/** `npm run -s doctor -- --json` is `countersign doctor --json`. */
export function asInstalled(text: string): string {
  return text.replaceAll(/\bnpm run -s ([a-z]+)(?: --(?= ))?/g, 'countersign $1')
}

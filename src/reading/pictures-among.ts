/** First bytes of the pictures that programs keep among other data. */
const SIGNS = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*']

/** The picture in data that a program wrote, from its first byte to the end of the data. */
export function pictureAmong(data: Buffer): Buffer | undefined {
  const begins = SIGNS.map((sign) => data.indexOf(sign, 0, 'latin1')).filter((at) => at >= 0)
  return begins.length === 0 ? undefined : data.subarray(Math.min(...begins))
}

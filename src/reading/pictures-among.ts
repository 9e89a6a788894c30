const SIGNS = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*']

export function pictureAmong(data: Buffer): Buffer | undefined {
  const begins = SIGNS.map((sign) => data.indexOf(sign, 0, 'latin1')).filter((at) => at >= 0)
  return begins.length === 0 ? undefined : data.subarray(Math.min(...begins))
}

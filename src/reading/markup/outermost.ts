export function outermost(source: string, name: string): string[] {
  const tags = new RegExp(`<(/?)(?:[\\w-]{1,30}:)?${name}\\b[^<>]{0,4000}>`, 'gi')
  const found: string[] = []
  let [depth, from] = [0, 0]
  for (const { 0: tag, 1: slash, index } of source.matchAll(tags)) {
    if (slash === '/') {
      if (depth > 0 && --depth === 0) found.push(source.slice(from, index + tag.length))
    } else if (!tag.endsWith('/>') && depth++ === 0) from = index
  }
  if (depth > 0) found.push(source.slice(from))
  return found
}

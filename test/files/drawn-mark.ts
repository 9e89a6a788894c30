/** A mark of straight lines: a colour and its points one after another, in a field of 200 by 205. */
export const DRAWN: readonly (readonly [fill: string, points: readonly (readonly [number, number])[]])[] = (
  [
    ['1a2e59', '10 10 190 10 190 120 182 140 170 158 150 174 125 186 100 195 75 186 50 174 30 158 18 140 10 120'],
    ['f2cc4d', '100 25 114 62 154 64 123 89 134 127 100 105 66 127 77 89 46 64 86 62'],
    ['f2f2f2', '30 20 50 20 50 34 70 34 70 48 30 48'],
    ['bf3333', '150 100 178 100 178 116 164 132 150 116'],
    ['f2f2f2', '60 140 140 140 140 146 60 146'],
    ['2e8b57', '80 152 120 152 112 160 104 178 100 186 96 178 88 160'],
  ] as const
).map(([fill, points]) => [
  fill,
  points.split(' ').flatMap((x, i, all) => (i % 2 ? [] : [[Number(x), Number(all[i + 1])] as const])),
])

export const DRAWN_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 205" width="200" height="205">${DRAWN.map(
  ([fill, points]) => `<polygon points="${points.join(' ')}" fill="#${fill}"/>`,
).join('')}</svg>`

export type Polygon = (typeof DRAWN)[number][1]
export const boxOf = (points: Polygon) => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

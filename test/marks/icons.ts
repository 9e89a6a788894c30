import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

type Drawn = { readonly body: string; readonly width?: number; readonly height?: number }
export type Icons = { readonly icons: Record<string, Drawn>; readonly width?: number; readonly height?: number }

/** Single-colour symbols, CC BY 3.0. */
export const games: Icons = require('@iconify-json/game-icons/icons.json')
/** Plain single-colour symbols, CC BY 4.0. */
export const plain: Icons = require('@iconify-json/fa6-solid/icons.json')
/** Logos and wordmarks in their own colours, CC0. */
export const logos: Icons = require('@iconify-json/logos/icons.json')

const sized = (icons: Icons, name: string) => {
  const { width, height } = icons.icons[name]!
  return [width ?? icons.width ?? 16, height ?? icons.height ?? 16] as const
}

/** Width divided by height. */
export function aspectOf(icons: Icons, name: string): number {
  const [width, height] = sized(icons, name)
  return width / height
}

export function icon(icons: Icons, name: string, colour: string): string {
  const [w, h] = sized(icons, name)
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ' +
    `${w} ${h}" width="${w}" height="${h}" color="${colour}">${icons.icons[name]!.body}</svg>`
  )
}

/** A country's flag, 640 by 480, or with a box (x, y, width, height) that part of it, its arms. MIT. */
export function flag(code: string, box?: readonly [number, number, number, number]): string {
  const svg = readFileSync(join(dirname(require.resolve('flag-icons/package.json')), `flags/4x3/${code}.svg`), 'utf8')
  if (!box) return svg
  const [x, y, w, h] = box
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${w} ${h}" width="${w}" ` +
    `height="${h}">${svg.replace('<svg ', '<svg width="640" height="480" ')}</svg>`
  )
}

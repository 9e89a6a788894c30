import type { Emblem, Picture } from '../../contract.ts'
import { viewOf } from './align.ts'
import {
  FOLLOW_IN_GREY,
  FOLLOW_IN_HUES,
  type FollowSettings,
  isSamePlace,
  posesWorthFollowing,
  type Sizes,
} from './follow-places.ts'
import { huesOf } from './hues.ts'
import { isOfOneInk } from './one-ink.ts'
import { findInOneInk } from './one-ink-search.ts'
import { paintLayers } from './paint-layers.ts'
import { compose, type Pose, similarity } from './pose.ts'
import { type Pyramid, passing, pyramidOf } from './pyramid.ts'
import { removeInk } from './remove-ink.ts'
import { referenceViews } from './shape.ts'
import { type Template, templateOf } from './template.ts'
import { scoreOf } from './tier.ts'
import { isTwoTone, twoToned } from './two-tone.ts'
import { type PlaceSearch, type Sighting, verifyPlace } from './verify-place.ts'

export type { Sighting } from './verify-place.ts'

export const MIN_SIDE = 16

/** Best first, whatever their score: the caller decides. */
export function findEmblems(picture: Picture, emblems: readonly Emblem[]): Sighting[] {
  if (Math.min(picture.width, picture.height) < MIN_SIDE) return []
  const pyramid = passing(picture)
  const seen = seenIn(pyramid, emblems, { colours: true })
  const behind = removeInk(picture, pyramid)
  const faint = behind
    ? seenIn(pyramidOf(behind.picture, behind), emblems, { paper: true, sizes: READABLE_SIZES })
        .map(doubled)
        .filter(readable)
    : []
  // Last, because it overwrites this picture's smaller sizes.
  return [...seen, ...twoTonedIn(picture, pyramid, emblems), ...faint, ...smallIn(picture, emblems)].sort(
    (a, b) => b.score - a.score,
  )
}

/** Black and white loses light colours that may distinguish a look-alike, so a person decides. */
function twoTonedIn(picture: Picture, pyramid: Pyramid, emblems: readonly Emblem[]): Sighting[] {
  if (!isTwoTone(picture)) return []
  const ours = emblems.filter(({ kind }) => kind !== 'look-alike')
  const own = new Map(ours.flatMap((emblem) => twoToned(emblem).map((toned) => [toned, emblem] as const)))
  return seenIn(pyramid, [...own.keys()], { paper: true }).map((seen) => ({ ...seen, emblem: own.get(seen.emblem)! }))
}

type Hunt = {
  readonly emblem: Emblem
  readonly template: Template
  readonly starts: Pose[]
  readonly seen: Sighting[]
}

/** `colours`: also what only colour distinguishes. `paper`: only as it looks on paper. */
function seenIn(
  pyramid: Pyramid,
  emblems: readonly Emblem[],
  { colours = false, paper = false, sizes }: Ways = {},
): Sighting[] {
  const all = emblems.flatMap((emblem) =>
    (paper ? [emblem.reference] : referenceViews(emblem.reference)).map(
      (reference): Hunt => ({ emblem, template: templateOf(reference), starts: [], seen: [] }),
    ),
  )
  hunt(pyramid, all, { found: pyramid, larger: UNCHANGED, followed: FOLLOW_IN_GREY, looking: inGrey(pyramid) }, sizes)
  if (!colours) return all.flatMap(({ seen }) => seen)
  const hues = huesOf(pyramid)
  if (hues)
    hunt(pyramid, unsure(all), { found: hues, larger: DOUBLE, followed: FOLLOW_IN_HUES, looking: inColour(pyramid) })
  const printed = unsure(all).filter(({ template }) => isOfOneInk(template))
  if (printed.length === 0) return all.flatMap(({ seen }) => seen)
  for (const ink of paintLayers(pyramid))
    hunt(pyramid, unsure(printed), { found: ink, larger: DOUBLE, followed: FOLLOW_IN_HUES, looking: inColour(pyramid) })
  for (const { emblem, template, starts, seen } of unsure(printed))
    seen.push(...findInOneInk(pyramid, emblem, template, starts))
  return all.flatMap(({ seen }) => seen)
}

type Ways = { readonly colours?: boolean; readonly paper?: boolean; readonly sizes?: Sizes }

function unsure(all: readonly Hunt[]): Hunt[] {
  const sure = new Set(all.flatMap(({ emblem, seen }) => (seen.some(({ score }) => score > SURE) ? [emblem.id] : [])))
  return all.filter(({ emblem }) => !sure.has(emblem.id))
}

type Ground = {
  readonly found: Pyramid
  readonly larger: Pose
  readonly followed: FollowSettings
  readonly looking: PlaceSearch
}

function hunt(pyramid: Pyramid, all: readonly Hunt[], { found, larger, followed, looking }: Ground, sizes?: Sizes) {
  if (all.length === 0) return
  const templates = all.map(({ template }) => template)
  for (const [index, { starts, poses }] of posesWorthFollowing(found, templates, followed, sizes).entries()) {
    const one = all[index]!
    one.starts.push(...starts.map((pose) => compose(larger, pose)))
    const fresh = poses
      .map((pose) => compose(larger, pose))
      .filter((pose) => !one.seen.some((seen) => isSamePlace(seen.pose, pose)))
    one.seen.push(...fresh.flatMap((pose) => verifyPlace(pyramid, one.emblem, one.template, pose, looking) ?? []))
  }
}

const inGrey = (pyramid: Pyramid): PlaceSearch => ({
  by: 'grey',
  view: (pose, face, last) => viewOf(pyramid, pose, face, last),
})
const inColour = (pyramid: Pyramid): PlaceSearch => ({
  by: 'hues',
  view: (pose, face) => viewOf(pyramid, pose, face, true),
})

/** Visible only in the picture with more pixels. */
function smallIn({ part, width, fuller }: Picture, emblems: readonly Emblem[]): Sighting[] {
  if (!fuller) return []
  const pyramid = passing({ part, ...fuller })
  const smaller = width / fuller.width
  return seenIn(pyramid, emblems, { sizes: SMALL_SIZES })
    .filter(({ size }) => size < SMALL)
    .map((seen) => ({
      ...seen,
      size: seen.size * smaller,
      soft: seen.soft * smaller,
      pose: compose(similarity(0, 0, smaller, 0), seen.pose),
      score: scoreOf(seen, 'small'),
    }))
}

/** Pixels, and the layers that show this size. */
const SMALL = 90
const SMALL_SIZES = { below: 2 } as const

const SURE = 0.9

const DOUBLE: Pose = [2, 0, 0, 0, 2, 0, 0, 0, 1]
const UNCHANGED: Pose = [1, 0, 0, 0, 1, 0, 0, 0, 1]

/** Pixels: in a smaller one, blurred letters match as well as an emblem behind them. */
const READABLE = 90
const READABLE_SIZES = { from: 1 } as const
const readable = ({ size }: Sighting) => size > READABLE

function doubled(seen: Sighting): Sighting {
  const larger = { ...seen, faint: true, size: seen.size * 2, soft: seen.soft * 2, pose: compose(DOUBLE, seen.pose) }
  return { ...larger, score: scoreOf(larger, 'faint') }
}

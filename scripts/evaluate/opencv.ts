import { createRequire } from 'node:module'
import type { Emblem, Picture } from '../../detectors/contract.ts'

/** For comparison: features, matches, and a homography that most agree on. */
export type Method = 'ORB' | 'AKAZE'
export type Features = { readonly method: Method; inliers(picture: Picture, emblem: Emblem): number; forget(): void }

// biome-ignore lint/suspicious/noExplicitAny: the package's types do not cover what is used here
type Any = any

/** `cv` is thenable: awaiting it would never end. */
export async function opencv(): Promise<{ cv: Any }> {
  const loaded: Any = createRequire(import.meta.url)('@techstark/opencv-js')
  if (loaded.Mat) return { cv: loaded }
  if (loaded instanceof Promise) return loaded.then((cv: Any) => ({ cv: { ...cv } }))
  await new Promise<void>((done) => {
    loaded.onRuntimeInitialized = () => done()
  })
  return { cv: new Proxy(loaded, { get: (target, key) => (key === 'then' ? undefined : target[key]) }) }
}

const RATIO = 0.8

export function features(cv: Any, method: Method): Features {
  const detector = method === 'ORB' ? new cv.ORB(2000) : new cv.AKAZE()
  const matcher = new cv.BFMatcher(cv.NORM_HAMMING, false)
  const described = (picture: Picture) => {
    const image = cv.matFromArray(picture.height, picture.width, cv.CV_8UC1, picture.grey)
    const [points, descriptors, none] = [new cv.KeyPointVector(), new cv.Mat(), new cv.Mat()]
    detector.detectAndCompute(image, none, points, descriptors)
    image.delete()
    none.delete()
    return { points, descriptors }
  }
  type Described = ReturnType<typeof described>
  const references = new Map<Emblem, Described>()
  let last: { picture: Picture; is: Described } | undefined
  const forget = () => {
    last?.is.points.delete()
    last?.is.descriptors.delete()
    last = undefined
  }
  return {
    method,
    forget,
    inliers(picture, emblem) {
      if (!references.has(emblem)) references.set(emblem, described(emblem.reference))
      if (last?.picture !== picture) {
        forget()
        last = { picture, is: described(picture) }
      }
      return agreeing(cv, matcher, references.get(emblem)!, last!.is)
    },
  }
}

function agreeing(cv: Any, matcher: Any, emblem: Any, picture: Any): number {
  if (emblem.descriptors.rows < 4 || picture.descriptors.rows < 4) return 0
  const matches = new cv.DMatchVectorVector()
  matcher.knnMatch(emblem.descriptors, picture.descriptors, matches, 2)
  const [from, to]: [number[], number[]] = [[], []]
  for (let i = 0; i < matches.size(); i++) {
    const pair = matches.get(i)
    if (pair.size() === 2 && pair.get(0).distance < RATIO * pair.get(1).distance) {
      const [a, b] = [emblem.points.get(pair.get(0).queryIdx).pt, picture.points.get(pair.get(0).trainIdx).pt]
      from.push(a.x, a.y)
      to.push(b.x, b.y)
    }
    pair.delete()
  }
  matches.delete()
  return from.length < 8 ? 0 : supported(cv, from, to)
}

function supported(cv: Any, from: number[], to: number[]): number {
  const [a, b, mask] = [
    cv.matFromArray(from.length / 2, 1, cv.CV_32FC2, from),
    cv.matFromArray(to.length / 2, 1, cv.CV_32FC2, to),
    new cv.Mat(),
  ]
  const homography = cv.findHomography(a, b, cv.RANSAC, 5, mask)
  const [p, q, , r, s] = homography.empty() ? [] : homography.data64F
  const area = homography.empty() ? 0 : p * s - q * r
  let count = 0
  for (let i = 0; i < mask.rows; i++) count += mask.data[i] ? 1 : 0
  for (const mat of [a, b, mask, homography]) mat.delete()
  return area > 0.001 && area < 50 ? count : 0
}

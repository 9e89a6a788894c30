import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi'
import { problems } from './router.ts'

export const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } })
export const jsonBody = <S extends z.ZodType>(schema: S) => ({ ...json(schema), required: true }) as const

export const ok = <S extends z.ZodType>(description: string, schema: S) => ({ 200: { description, ...json(schema) } })
export const created = <S extends z.ZodType>(description: string, schema: S) => ({
  201: { description, ...json(schema) },
})
export const done = (description = 'Done') => ({ 204: { description } }) as const

type Described<Q, A> = { readonly description?: string; readonly request?: Q; readonly responses: A }

/** Every route may answer with `problems` too. */
const routeWith =
  <M extends 'get' | 'post'>(method: M) =>
  <P extends string, A extends RouteConfig['responses'], Q extends NonNullable<RouteConfig['request']> = object>(
    path: P,
    summary: string,
    { request, responses, ...more }: Described<Q, A>,
  ) =>
    createRoute({
      ...{ method, path, summary, ...more },
      request: (request ?? {}) as Q,
      responses: { ...responses, ...problems },
    })

export const getRoute = routeWith('get')
export const postRoute = routeWith('post')

import { Hono } from 'hono'
import { nameOf } from '../../core/office-snapshot.ts'
import type { Env } from '../../http/identify.ts'
import type { PageContext } from '../page-context.ts'
import { CalibrationPage } from './calibration.tsx'

export function calibrationPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports, rules } = api

  app.get('/calibration', async (c) => {
    const calibrations = await service.registers.listCalibrations((await me(c)).id)
    const snapshot = await ports.officeSnapshot()
    const done = c.req.query('done') === 'undone' ? { done: 'It was undone. The thresholds from before apply.' } : {}
    const view = { ...calibrations, rules, name: (id: string) => nameOf(snapshot, id) }
    return show(c, { title: 'Calibration', ...done }, <CalibrationPage {...view} />)
  })

  app.post('/calibration/:id/undo', async (c) => {
    await service.registers.undoCalibration(c.req.param('id'), (await me(c)).id)
    return c.redirect('/calibration?done=undone', 303)
  })

  return app
}

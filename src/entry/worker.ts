import { createWorker } from './worker-service.ts'

export default createWorker()

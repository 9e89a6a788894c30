import { ALL } from '../files/all.ts'
import { sampleOf } from '../files/sample.ts'
import { workerPlaceTests } from './place-tests.ts'

workerPlaceTests(sampleOf(ALL))

import { ALL } from '../files/all.ts'
import { restOf, sampleOf } from '../files/sample.ts'
import { workerPlaceTests } from './place-tests.ts'

workerPlaceTests(restOf(ALL, sampleOf(ALL)))

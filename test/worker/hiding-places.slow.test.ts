import { ALL } from '../files/all.ts'
import { restOf, sampleOf } from '../files/sample.ts'
import { workerPlaceTests } from './place-tests.ts'

/** Node reads every place with the same core (test/reading/hiding-places.slow.test.ts); a Worker only lacks native code. */
const EVERY = 8

workerPlaceTests(sampleOf(restOf(ALL, sampleOf(ALL)), EVERY))

import type { WriteDb } from '../connection.ts'
import * as office from './0001-office.ts'
import * as applications from './0002-applications.ts'
import * as selection from './0003-selection.ts'
import * as support from './0004-support.ts'

/** In order; a shipped step is never edited, a new one is added at the end. */
export const migrations: readonly { up: (db: WriteDb) => unknown }[] = [office, applications, selection, support]

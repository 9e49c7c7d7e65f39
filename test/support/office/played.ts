import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCopy } from '../../../db/copies/write.ts'
import { type GivenOffice, givenOffice, newFolder, openedOffice } from './office.ts'

interface Master {
  readonly file: string
  /** What the office's clock showed at the end. */
  readonly now: string
  readonly outcome: unknown
}

/** Offices that were played in this process, and stay as they were at the end of it. */
const masters = new Map<string, Master>()
let place: string | undefined

function masterFile(): string {
  if (place === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'banso-played-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    place = folder
  }
  return join(place, `${masters.size}.banso`)
}

function master(name: string, play: (given: GivenOffice) => unknown): Master {
  const known = masters.get(name)
  if (known !== undefined) return known
  let now = ''
  const given = givenOffice()
  const outcome = play({
    ...given,
    at: (instant) => {
      now = instant
      given.at(instant)
    },
  })
  const made = { file: masterFile(), now, outcome }
  writeCopy({ file: given.office.file, part: made.file })
  masters.set(name, made)
  return made
}

/** An office in which that was played: by the first test that asks for it, and copied for each, as a file of its own. */
export function givenPlayed<Outcome>(
  name: string,
  play: (given: GivenOffice) => Outcome,
): GivenOffice & { readonly outcome: Outcome } {
  const { file, now, outcome } = master(name, play)
  const folder = newFolder()
  const own = join(folder, '見本.banso')
  copyFileSync(file, own)
  // The name stands for the play, so it is what that gave.
  return { ...openedOffice(own, now), outcome: structuredClone(outcome) as Outcome }
}

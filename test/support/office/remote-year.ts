import { playYearRemotely, type Step } from '../../../electron/host/practice/year.ts'
import type { OfficeClient } from '../../../renderer/api/client.ts'
import type { ThemeLetter } from '../../../shared/domain/support/track.ts'
import { madeUpForm } from '../forms/made-up-form.ts'
import { castOf } from './cast.ts'
import { remoteCallOf } from './year.ts'

type Bodies = readonly (readonly [name: string, theme: ThemeLetter])[]

const played = (api: OfficeClient, fy: number, bodies: Bodies, until: Step, decidedOn = `${fy}-03-20`) => {
  const cast = castOf(
    bodies.map(([name, theme]) => ({ name, form: madeUpForm(name, theme) })),
    fy,
    decidedOn,
  )
  return playYearRemotely(remoteCallOf(api), { cast, until })
}

/** The year's applications up to 要件適合, in the order given, through the operations a screen calls; their ids. */
export const eligibleYear = async (api: OfficeClient, fy: number, bodies: Bodies) =>
  (await played(api, fy, bodies, 'eligible')).applications

/** The same up to the decision: all of them are selected. Their ids. */
export const selectedYear = async (api: OfficeClient, fy: number, bodies: Bodies, decidedOn?: string) =>
  (await played(api, fy, bodies, 'decided', decidedOn)).applications

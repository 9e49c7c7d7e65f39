import { employmentLabel } from '../../../shared/domain/talent/accelerators/fields.ts'
import { acceleratorLines } from '../talent/accelerators.ts'
import { type Asking, type Task, task } from './task.ts'

/** For whoever may see the people: terms that end soon and are not renewed, and the next step of each 任命手続. */
export function acceleratorTasks({ db, sight, today }: Asking, fy: number): Task[] {
  if (!sight.office.talent) return []
  return acceleratorLines({ db, today }, fy).flatMap(({ id, name, appointments }) =>
    appointments.flatMap(({ prefecture, state, employment, endsOn, nextStep }) => {
      const line = (due: string | null, what: string) =>
        task(today, { due, title: `${prefecture} ${name} ${what}`, kind: '人材', route: `/talent/accelerators/${id}` })
      if (state === 'procedure') return [line(null, nextStep === '' ? '任命する' : `任命手続「${nextStep}」`)]
      return endsOn === null ? [] : [line(endsOn, `任期が終わる(${employmentLabel[employment]})`)]
    }),
  )
}

import type { OfficeClient } from '../../../renderer/api/client.ts'
import { municipalitiesOf } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'

const fy = 2026

/** Accelerators of one prefecture in five, one of them for a year that ends in winter; all verified and appointed. */
export async function givenAccelerators({ accelerators }: OfficeClient): Promise<void> {
  for (const [at, { jis2 }] of prefectures.entries()) {
    if (at % 5 !== 2) continue
    for (let nth = 0; nth <= at % 3; nth++) {
      const ends = at % 13 === 7 && nth === 0 ? '2027-01-15' : '2027-03-31'
      const added = await accelerators.add({
        ...{ id: crypto.randomUUID(), fy, appointmentId: crypto.randomUUID(), termId: crypto.randomUUID(), jis2 },
        person: { name: `見本 ${'一二三四五六七八九十'.charAt(at % 10)}${'郎子美'.charAt(nth)}`, kana: 'みほん' },
        term: {
          ...({ employment: nth === 2 ? 'parttime' : 'fulltime', form: nth === 2 ? 'annual' : 'fixedTerm' } as const),
          ...{
            fromOn: '2026-04-01',
            toOn: ends,
            mainDuty: true,
            pr: nth === 1,
            pm: nth === 0,
            sd: nth === 2,
            en: false,
          },
          municipalities: municipalitiesOf(jis2)
            .slice(nth * 2, nth * 2 + 3)
            .map(({ code }) => code)
            .join(' '),
        },
      })
      const { id } = added
      const seen = await accelerators.verify({
        ...({
          id,
          fy,
          kind: 'experience',
          evidence: '民間で8年(見本)',
          verified: true,
          revision: added.revision,
        } as const),
      })
      const [first] = seen.appointments
      if (first === undefined) throw new Error('whoever is added has an appointment')
      const move = { id: first.id, fy, on: '2026-04-01', reason: '手続の日付は紙にある(見本)' }
      await accelerators.move({ ...move, to: 'procedure', revision: first.revision })
      await accelerators.move({ ...move, to: 'appointed', revision: first.revision + 1 })
    }
  }
}

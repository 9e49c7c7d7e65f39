import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { blankPool } from '../../../shared/domain/talent/pools/compare.ts'
import { type Play, tell } from './play.ts'

/** 見本 of 推進体制・人材プール: some prefectures on two days, one of them grown, one with a number that nobody has told. */
export function* pool(fy: number, today: string): Play<void> {
  const days = [`${fy - 1}-10-01`, `${fy}-04-01`].filter((day) => day <= today)
  for (const [nth, asOf] of days.entries())
    for (const [at, { jis2 }] of prefectures.filter((_, place) => place % 3 === 1).entries()) {
      const known = at !== 4
      yield* tell('pools.edit', {
        ...{ ...blankPool, jis2, asOf, revision: 1, note: '練習用の見本です。' },
        ...{ bodies: 6 + (at % 5) * 2 + nth, fulltime: (at % 4) + nth, parttime: at % 3 },
        ...{ contract: known ? at % 2 : null, pr: 1, pm: at % 2, sd: 0, en: at % 3 },
        ...{ supported: 2 + (at % 4) + nth, wishing: 3 + (at % 5) },
        ...(at % 2 === 0
          ? ({ agreement: 'yes', agreedOn: `${fy - 1}-06-01` } as const)
          : ({ agreement: 'none', agreedOn: null } as const)),
      })
    }
}

import { useParams } from 'wouter'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { usePlaceQuery } from '../../../ui/go.ts'
import { Answer } from '../../../ui/states.tsx'
import { DayPage } from './day-page.tsx'
import { PrefecturePage } from './prefecture-page.tsx'
import { chosenDays } from './records.ts'

/** 推進体制・人材プール: the 47 on a day beside another day, or one prefecture. */
export function PoolsRoom() {
  const { fy, today } = useDesk()
  const { item } = useParams<{ item?: string }>()
  const asked = usePlaceQuery()
  const days = useAnswer(useApi().pools.days, { fy })
  const prefecture = item === undefined ? null : prefectureByCode(item)
  return (
    <Answer of={days}>
      {(known) => {
        const chosen = chosenDays(known, today, asked)
        return prefecture === null ? (
          <DayPage days={known} chosen={chosen} />
        ) : (
          <PrefecturePage
            key={`${prefecture.jis2} ${chosen.day}`}
            prefecture={prefecture}
            days={known}
            chosen={chosen}
          />
        )
      }}
    </Answer>
  )
}

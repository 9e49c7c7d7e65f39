import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { HolidayEdit } from '../records.ts'
import styles from '../settings.module.css'
import { type CalendarDay, calendarOf, holidayBefore, kindOf } from './days-off.ts'
import { HolidayAdding } from './holiday-adding.tsx'

/** 休日: the days by which deadlines and plans are counted. The law's are known; the office adds and opens its own. */
export function HolidaysTab() {
  const { fy } = useDesk()
  const { holidays } = useApi()
  const edits = useAnswer(holidays.list, {})
  const mayEdit = useMay('holidays.edit')
  const change = useCommand(holidays.edit, {
    done: (_, { open, remove, name }) =>
      remove
        ? `「${name}」の変更を取り消しました`
        : open
          ? `「${name}」を開庁日にしました`
          : `「${name}」を休日にしました`,
    undo: (input, after) => () => holidays.edit(holidayBefore(edits.data ?? [], input, after)),
  })
  return (
    <Split columns="minmax(0, 1fr) 340px">
      <Pane flush fills title="休日" sub="この年度の祝日・年末年始と、この課室で変えた日">
        <ErrorNote error={change.error} takeFocus />
        <Answer of={edits}>
          {(list) => (
            <Days
              days={calendarOf(fy, list)}
              mayEdit={mayEdit}
              onOpen={({ date, name }) => change.run({ date, name, open: true, revision: 0 })}
              onTakeBack={(edit) => change.run({ ...edit, remove: true })}
            />
          )}
        </Answer>
      </Pane>
      <Pane title="休日を加える" fills>
        {mayEdit ? <HolidayAdding edits={edits.data ?? []} /> : <p className="sub">休日を変えられるのは担当です。</p>}
        <p className={styles['note']}>
          土曜・日曜・国民の祝日・12月29日から1月3日は、もとから開庁日ではありません。締切・補正の期限・支援計画の日数は、この一覧で数えます。
        </p>
      </Pane>
    </Split>
  )
}

interface DaysProps {
  days: readonly CalendarDay[]
  mayEdit: boolean
  onOpen: (day: CalendarDay) => unknown
  onTakeBack: (edit: HolidayEdit) => unknown
}

const Days = ({ days, mayEdit, onOpen, onTakeBack }: DaysProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section className={styles['scroll']} tabIndex={0} aria-label="休日の一覧">
    <table className={styles['table']}>
      <caption className="visually-hidden">休日</caption>
      <thead>
        <tr>
          <th scope="col">日付</th>
          <th scope="col">名称</th>
          <th scope="col">区分</th>
          <th scope="col">
            <span className="visually-hidden">変更</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date} data-edited={day.edit === null ? undefined : true}>
            <td>
              <DateText date={day.date} />
            </td>
            <td>{day.edit?.name || day.name}</td>
            <td>{day.edit === null ? kindOf(day) : <Tag tone="accent">{kindOf(day)}</Tag>}</td>
            <td>{mayEdit && <Deed day={day} onOpen={onOpen} onTakeBack={onTakeBack} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

function Deed({ day, onOpen, onTakeBack }: { day: CalendarDay } & Pick<DaysProps, 'onOpen' | 'onTakeBack'>) {
  const { edit } = day
  const name = edit?.name || day.name
  const back = edit?.open ? '休日に戻す' : '削除'
  if (edit !== null)
    return (
      <Button small onClick={() => onTakeBack(edit)} aria-label={`${name}を${back}`}>
        {back}
      </Button>
    )
  return (
    <Button small look="quiet" onClick={() => onOpen(day)} aria-label={`${name}を開庁日にする`}>
      開庁日にする
    </Button>
  )
}

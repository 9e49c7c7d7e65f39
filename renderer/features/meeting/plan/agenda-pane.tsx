import { timetableOf } from '../../../../shared/domain/meeting/timetable.ts'
import { useApi } from '../../../api/office.tsx'
import { KeptNumber, KeptText } from '../../../record/lines/kept-fields.tsx'
import { ListPane } from '../../../record/lines/list-pane.tsx'
import { type Sending, useListEdit } from '../../../record/lines/use-list-edit.ts'
import { Tag } from '../../../ui/tag.tsx'
import { stateWord } from '../room/room-words.ts'
import { ItemAdding } from './adding/item-adding.tsx'
import styles from './plan.module.css'
import { type ItemLine, itemLine, type MeetingPage } from './records.ts'

/** 議題, in their order with a running clock; those who leave for an item stand beside it. */
export function AgendaPane({ sending, mayEdit }: { sending: Sending<MeetingPage>; mayEdit: boolean }) {
  const { page } = sending
  const { meeting } = useApi()
  const edit = useListEdit<MeetingPage, ItemLine>(sending, {
    label: '議題',
    read: ({ items }) => items.map(itemLine),
    say: ({ title, minutes }) => `${title}${minutes === null ? '' : `(${minutes}分)`}`,
    path: meeting.setItems.path,
    store: (items, revision) => meeting.setItems({ id: page.id, items, revision }),
  })
  const times = timetableOf(page.startsAt, edit.lines)
  return (
    <ListPane
      title="議題"
      sub={times.end === null ? `${edit.lines.length}件` : `${edit.lines.length}件・${times.end}まで`}
      edit={edit}
      mayEdit={mayEdit}
      mayDrop={page.stage === 'planned'}
      nameOf={({ title }) => title}
      headOf={({ title }, at) => `議題${at + 1} ${title}`}
      movedWords={({ title }, to) => `${title}を議題${to}にしました`}
      columns="22px 92px minmax(0, 1fr) auto"
      row={(line, at) => (
        <>
          <span className="num">{at + 1}</span>
          <span className={styles['clock']}>{clockWords(times.items[at])}</span>
          <ItemName line={line} page={page} />
          <span className="sub">{becameOf(page, line)}</span>
        </>
      )}
      fields={(own, { put }) => (
        <>
          {own.kind !== 'body' && (
            <KeptText
              label="議題の名前"
              limit={200}
              required
              value={own.title}
              onKeep={(title) => put({ ...own, title }, `議題を「${title}」にしました`)}
            />
          )}
          <KeptNumber
            label="時間"
            unit="分"
            width={84}
            min={1}
            max={600}
            value={own.minutes}
            onKeep={(minutes) =>
              put({ ...own, minutes }, `${own.title}を${minutes === null ? '時間なし' : `${minutes}分`}にしました`)
            }
          />
        </>
      )}
      Adding={ItemAdding}
      // Before the whole, which is said last.
      placeOf={(line, lines) => {
        const whole = lines.findIndex(({ kind }) => kind === 'whole')
        return whole === -1 || line.kind === 'whole' ? lines.length : whole
      }}
    />
  )
}

/** What has become of an item; before it, how long it is to take. */
function becameOf({ stage, items }: MeetingPage, { id, minutes }: ItemLine): string {
  const item = items.find((each) => each.id === id)
  const became = stage === 'planned' || item === undefined ? '' : stateWord(item)
  if (became !== '') return became
  return minutes === null ? '時間なし' : `${minutes}分`
}

const clockWords = (time: ReturnType<typeof timetableOf>['items'][number] | undefined): string =>
  time === null || time === undefined ? '' : `${time.from}–${time.to ?? ''}`

function ItemName({ line, page }: { line: ItemLine; page: MeetingPage }) {
  const shown = page.items.find(({ id }) => id === line.id)
  const named = (ids: readonly string[]) =>
    page.members.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join('、')
  return (
    <span className={styles['name']}>
      <span>
        {line.title}
        {shown?.theme != null && <span className="sub"> {shown.theme}</span>}
        {shown?.decidedBefore != null && (
          <>
            {' '}
            <Tag tone="mid">第{shown.decidedBefore}回で決定</Tag>
          </>
        )}
      </span>
      {shown !== undefined && shown.leaving.length > 0 && (
        <span className={styles['apart']}>退席 {named(shown.leaving)}</span>
      )}
      {shown !== undefined && shown.silent.length > 0 && (
        <span className={styles['apart']}>議決に加わらない {named(shown.silent)}</span>
      )}
    </span>
  )
}

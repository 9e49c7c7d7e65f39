import { useState } from 'react'
import { timetableOf } from '../../../../shared/domain/meeting/timetable.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ItemAdding } from './adding/item-adding.tsx'
import { KeptNumber, KeptText } from './lines/kept-fields.tsx'
import { LineEditor } from './lines/line-editor.tsx'
import { LineList } from './lines/line-list.tsx'
import { ListTrouble } from './lines/list-trouble.tsx'
import { type Sending, useListEdit } from './lines/use-list-edit.ts'
import styles from './plan.module.css'
import { moved } from './plan-words.ts'
import { type ItemLine, itemLine } from './records.ts'

/** 議題, in their order with a running clock; those who leave for an item stand beside it. */
export function AgendaPane({ sending, mayEdit }: { sending: Sending; mayEdit: boolean }) {
  const { page } = sending
  const { meeting } = useApi()
  const [current, setCurrent] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const edit = useListEdit<ItemLine>(sending, {
    label: '議題',
    read: ({ items }) => items.map(itemLine),
    say: ({ title, minutes }) => `${title}${minutes === null ? '' : `(${minutes}分)`}`,
    command: Object.assign(
      ({ change, revision }: { change: { after: readonly ItemLine[] }; revision: number }) =>
        meeting.setItems({ id: page.id, items: [...change.after], revision }),
      { path: meeting.setItems.path },
    ),
  })
  const { lines, change } = edit
  const at = lines.findIndex(({ id }) => id === current)
  const own = lines[at] ?? lines[0]
  const times = timetableOf(page.startsAt, lines)
  const put = (next: ItemLine, words: string) =>
    change(
      lines.map((line) => (line.id === next.id ? next : line)),
      words,
    )
  const move = (from: number, by: 1 | -1) => {
    const to = moved(lines, from, by)
    if (to !== null) change(to, `${lines[from]?.title}を議題${from + by + 1}にしました`)
  }
  const drop = (line: ItemLine) =>
    change(
      lines.filter(({ id }) => id !== line.id),
      `議題「${line.title}」を外しました`,
    )
  const mayDrop = mayEdit && page.stage === 'planned'
  return (
    <Pane
      fills
      title="議題"
      sub={times.end === null ? `${lines.length}件` : `${lines.length}件・${times.end}まで`}
      actions={
        mayEdit && (
          <Button small onClick={() => setAdding(true)}>
            議題を加える
          </Button>
        )
      }
    >
      <div className={styles['listPane']}>
        <LineList
          label="議題"
          lines={lines}
          current={current}
          onCurrent={setCurrent}
          onMove={mayEdit ? move : undefined}
          onDrop={mayDrop ? drop : undefined}
          columns="22px 92px minmax(0, 1fr) auto"
        >
          {(line, place) => (
            <>
              <span className="num">{place + 1}</span>
              <span className={styles['clock']}>{clockWords(times.items[place])}</span>
              <ItemName line={line} page={page} />
              <span className="sub">{line.minutes === null ? '時間なし' : `${line.minutes}分`}</span>
            </>
          )}
        </LineList>
        {mayEdit && own !== undefined && (
          <LineEditor
            key={own.id}
            label={`議題${Math.max(0, at) + 1} ${own.title}`}
            at={Math.max(0, at)}
            count={lines.length}
            onMove={move}
            onDrop={mayDrop ? () => drop(own) : undefined}
          >
            {own.kind === 'body' ? null : (
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
          </LineEditor>
        )}
        <ListTrouble edit={edit} />
      </div>
      {adding && (
        <ItemAdding
          lines={lines}
          onClose={() => setAdding(false)}
          onAdd={(line) => {
            // Before the whole, which is said last.
            const before = lines.findIndex(({ kind }) => kind === 'whole')
            change(
              lines.toSpliced(before === -1 || line.kind === 'whole' ? lines.length : before, 0, line),
              `議題「${line.title}」を加えました`,
            )
            setCurrent(line.id)
          }}
        />
      )}
    </Pane>
  )
}

const clockWords = (time: ReturnType<typeof timetableOf>['items'][number] | undefined): string =>
  time === null || time === undefined ? '' : `${time.from}–${time.to ?? ''}`

function ItemName({ line, page }: { line: ItemLine; page: Sending['page'] }) {
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

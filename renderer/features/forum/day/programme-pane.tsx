import { useState } from 'react'
import { materialKindLabel } from '../../../../shared/domain/forum/fields.ts'
import { movedSlots } from '../../../../shared/domain/forum/programme.ts'
import { useApi } from '../../../api/office.tsx'
import { clockOf, typedTime } from '../../../record/held/clock-field.tsx'
import { KeptText } from '../../../record/lines/kept-fields.tsx'
import { type Changing, ListPane } from '../../../record/lines/list-pane.tsx'
import { useListEdit } from '../../../record/lines/use-list-edit.ts'
import { Button } from '../../../ui/button.tsx'
import { TimeField } from '../../../ui/fields/time-field.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../forum.module.css'
import { PresenceDialog } from '../people-parts/presence-dialog.tsx'
import { SpeakersDialog } from '../people-parts/speakers-dialog.tsx'
import { type ForumPage, type SlotLine, slotLine } from '../records.ts'
import type { TabProps } from '../tab-props.ts'
import { SlotAdding } from './slot-adding.tsx'

type Dialog = { readonly what: 'proxy' | 'people'; readonly slotId: string } | null

/** 次第: the lines with their clock, who speaks by the title of that day, and 代理 as it is published. */
export function ProgrammePane({ page, sending, mayEdit }: TabProps) {
  const { forum } = useApi()
  const [dialog, setDialog] = useState<Dialog>(null)
  const edit = useListEdit<ForumPage, SlotLine>(sending, {
    label: '次第',
    read: ({ slots }) => slots.map(slotLine),
    say: ({ startsAt, endsAt, title }) => `${startsAt}–${endsAt} ${title}`,
    path: forum.setSlots.path,
    store: (slots, revision) => forum.setSlots({ id: page.id, slots, revision }),
  })
  const slot = page.slots.find(({ id }) => id === dialog?.slotId)
  const close = () => setDialog(null)
  return (
    <>
      <ListPane
        title="次第"
        sub={
          <span className="row">
            肩書は{page.heldOn.slice(5).replace('-', '月').replace(/^0/, '')}日のもの
            {mayEdit && (
              <>
                <KeyHint keys={['Alt', '↑↓']}>順番</KeyHint>
                <KeyHint keys={['F2']}>直す</KeyHint>
                <KeyHint keys={['Enter']}>代理・欠席</KeyHint>
              </>
            )}
          </span>
        }
        edit={edit}
        mayEdit={mayEdit}
        mayDrop
        editsWhenAsked
        nameOf={({ title }) => title}
        headOf={({ title }, at) => `次第${at + 1} ${title}`}
        movedWords={({ title }, to) => `${title}を${to}番目にしました`}
        moveOf={movedSlots}
        columns="86px minmax(0, 0.93fr) minmax(0, 1.37fr) 54px"
        onKey={(key, line) => {
          if (key !== 'Enter' || line.people.length === 0) return false
          setDialog({ what: 'proxy', slotId: line.id })
          return true
        }}
        row={(line) => <SlotRow line={line} page={page} />}
        fields={(own, { put }) => (
          <>
            <ClockKept own={own} name="startsAt" label="開始" put={put} />
            <ClockKept own={own} name="endsAt" label="終了" put={put} />
            <KeptText
              label="題"
              limit={200}
              required
              width={220}
              value={own.title}
              onKeep={(title) => put({ ...own, title }, `題を「${title}」にしました`)}
            />
            <Button small onClick={() => setDialog({ what: 'people', slotId: own.id })}>
              登壇者を直す
            </Button>
            {own.people.length > 0 && (
              <Button small onClick={() => setDialog({ what: 'proxy', slotId: own.id })}>
                代理・欠席
              </Button>
            )}
          </>
        )}
        foot={<Published page={page} />}
        Adding={SlotAdding}
      />
      {dialog?.what === 'people' && slot !== undefined && (
        <SpeakersDialog
          title={`「${slot.title}」の登壇者`}
          parts={['speaker', 'chair']}
          people={slotLine(slot).people}
          onClose={close}
          onKeep={(people) =>
            edit.change(
              edit.lines.map((line) => (line.id === slot.id ? { ...line, people: [...people] } : line)),
              `「${slot.title}」の登壇者を直しました`,
            )
          }
        />
      )}
      {dialog?.what === 'proxy' && slot !== undefined && (
        <PresenceDialog page={page} people={slot.people} onClose={close} />
      )}
    </>
  )
}

/** 「6.25」 */
const monthDay = (day: string): string => `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`

function ClockKept({
  own,
  name,
  label,
  put,
}: {
  own: SlotLine
  name: 'startsAt' | 'endsAt'
  label: string
  put: Changing<SlotLine>['put']
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? own[name]
  return (
    <TimeField
      label={label}
      width={88}
      value={typedTime(value)}
      onChange={(next) => setTyped(clockOf(next))}
      onBlur={() => {
        setTyped(null)
        if (typed === null || typed === own[name] || !/^\d\d:\d\d$/.test(typed)) return
        put({ ...own, [name]: typed }, `「${own.title}」の${label}を${typed}にしました`)
      }}
    />
  )
}

/** 「資料4、録画」: what has no number is called what it is. */
const materialWords = ({ materials }: ForumPage, slotId: string): string =>
  materials
    .filter((material) => material.slotId === slotId)
    .map(({ number, kind }) => (number === '' ? materialKindLabel[kind] : number))
    .join('、')

/** So many people of one line stand side by side without their titles, which the line's own window has. */
const several = 3

function SlotRow({ line, page }: { line: SlotLine; page: ForumPage }) {
  const shown = page.slots.find(({ id }) => id === line.id)
  return (
    <>
      <span className={styles['clock']}>
        {line.startsAt}–{line.endsAt}
      </span>
      <span>{line.title}</span>
      <span className={styles['person']} data-many={line.people.length >= several || undefined}>
        {line.people.map((person) => {
          const known = shown?.people.find(({ id }) => id === person.id)
          const proxy = known?.proxyName ?? ''
          return (
            <span key={person.id} title={person.title}>
              {proxy !== '' && (
                <>
                  <Tag tone="warn">代理</Tag> {proxy} 氏 <span className={styles['title']}>{known?.proxyTitle}</span>
                  <br />
                </>
              )}
              {proxy === '' && known?.absent === true && <Tag tone="bad">欠席</Tag>}
              {person.part === 'chair' && '司会 '}
              {person.name} 氏 {line.people.length < several && <span className={styles['title']}>{person.title}</span>}
              {proxy !== '' && (
                <span className={styles['title']}>
                  {' '}
                  に代わって{known?.proxyKnownOn == null ? '' : `　${monthDay(known.proxyKnownOn)} 連絡`}
                </span>
              )}
            </span>
          )
        })}
      </span>
      <span className="sub">{materialWords(page, line.id)}</span>
    </>
  )
}

/** What will be read of it in public, and what of the times wants a look. */
function Published({ page }: { page: ForumPage }) {
  const proxied = page.slots.flatMap(({ people }) => people).filter(({ proxyName }) => proxyName !== '')
  if (proxied.length + page.notes.length === 0) return null
  return (
    <div className={styles['published']}>
      {proxied.map(({ id, line }) => (
        <p key={id}>公表の書き方: {line}</p>
      ))}
      {page.notes.map((note) => (
        <p key={note}>▲ {note}</p>
      ))}
    </div>
  )
}

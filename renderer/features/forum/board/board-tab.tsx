import { useState } from 'react'
import { personPartLabel } from '../../../../shared/domain/forum/fields.ts'
import { byKana } from '../../../../shared/domain/forum/people.ts'
import { useApi } from '../../../api/office.tsx'
import { KeptText } from '../../../record/lines/kept-fields.tsx'
import { type AddingProps, ListPane } from '../../../record/lines/list-pane.tsx'
import { useListEdit } from '../../../record/lines/use-list-edit.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../forum.module.css'
import { PresenceDialog } from '../people-parts/presence-dialog.tsx'
import { type ForumPage, type PersonLine, personLine } from '../records.ts'
import type { TabProps } from '../tab-props.ts'

const parts = [
  { value: 'member', label: personPartLabel.member },
  { value: 'coordinator', label: personPartLabel.coordinator },
] as const

/** アドバイザリーボード: who sits on it, by the titles of that day, as they are published. */
export function BoardTab({ page, sending, mayEdit }: TabProps) {
  const { forum } = useApi()
  const [at, setAt] = useState<string | null>(null)
  const edit = useListEdit<ForumPage, PersonLine>(sending, {
    label: 'ボード',
    read: ({ board }) => board.map(personLine),
    say: ({ name, title }) => `${name}(${title})`,
    path: forum.setBoard.path,
    store: (board, revision) => forum.setBoard({ id: page.id, board, revision }),
  })
  const person = page.board.find(({ id }) => id === at)
  const shownOf = (line: PersonLine) => page.board.find(({ id }) => id === line.id)
  return (
    <Split columns="minmax(0, 1.2fr) minmax(0, 1fr)">
      <ListPane
        title="ボードメンバー"
        sub="五十音順(かな)で公表します"
        edit={edit}
        mayEdit={mayEdit}
        mayDrop
        nameOf={({ name }) => name}
        headOf={({ name }) => name}
        movedWords={() => ''}
        // The order is that of the かな: nothing is moved by hand.
        mayMove={false}
        columns="minmax(0, 0.8fr) minmax(0, 1.2fr) auto"
        row={(line) => {
          const shown = shownOf(line)
          return (
            <>
              <span className={styles['person']}>
                <span>
                  {line.part === 'coordinator' && <Tag tone="accent">総合</Tag>} {line.name}
                </span>
                <span className={styles['title']}>{line.kana}</span>
              </span>
              <span className="sub">{line.title}</span>
              {shown !== undefined && shown.proxyName !== '' ? (
                <Tag tone="warn">代理 {shown.proxyName}</Tag>
              ) : shown?.absent === true ? (
                <Tag tone="bad" shape>
                  欠席
                </Tag>
              ) : (
                <span />
              )}
            </>
          )
        }}
        fields={(own, { put }) => (
          <>
            <KeptText
              label="氏名"
              limit={60}
              required
              width={140}
              value={own.name}
              onKeep={(name) => put({ ...own, name }, `氏名を「${name}」にしました`)}
            />
            <KeptText
              label="かな"
              limit={60}
              width={140}
              value={own.kana}
              onKeep={(kana) => put({ ...own, kana }, `${own.name}のかなを「${kana}」にしました`)}
            />
            <KeptText
              label="肩書(当日のもの)"
              limit={120}
              width={240}
              value={own.title}
              onKeep={(title) => put({ ...own, title }, `${own.name}の肩書を「${title}」にしました`)}
            />
            <SelectField
              label="役"
              value={own.part}
              onChange={(part) => put({ ...own, part }, `${own.name}を${personPartLabel[part]}にしました`)}
              options={[...parts]}
            />
            <Button small onClick={() => setAt(own.id)}>
              代理・欠席
            </Button>
          </>
        )}
        Adding={BoardAdding}
      />
      <Pane title="公表の書き方" fills>
        <Published board={page.board} />
      </Pane>
      {person !== undefined && <PresenceDialog page={page} people={[person]} onClose={() => setAt(null)} />}
    </Split>
  )
}

function Published({ board }: { board: ForumPage['board'] }) {
  const coordinators = board.filter(({ part }) => part === 'coordinator')
  const members = byKana(board.filter(({ part }) => part !== 'coordinator'))
  if (board.length === 0) return <p className="sub">メンバーを加えると、公表のときの書き方がここに出ます。</p>
  return (
    <div className="stack">
      {coordinators.length > 0 && (
        <div>
          <b>総合コーディネーター</b>
          {coordinators.map(({ id, line }) => (
            <p key={id}>{line}</p>
          ))}
        </div>
      )}
      <div>
        <b>ボードメンバー(五十音順)</b>
        {members.map(({ id, line }) => (
          <p key={id}>{line}</p>
        ))}
      </div>
    </div>
  )
}

function BoardAdding({ onClose, onAdd }: AddingProps<PersonLine>) {
  const [id] = useState(() => crypto.randomUUID())
  const [part, setPart] = useState<'member' | 'coordinator'>('member')
  const [name, setName] = useState('')
  const [kana, setKana] = useState('')
  const [title, setTitle] = useState('')
  const [asked, setAsked] = useState(false)
  const save = () => {
    setAsked(true)
    if (name.trim() === '') return
    onAdd({ id, part, name: name.trim(), kana: kana.trim(), title: title.trim() })
    onClose()
  }
  return (
    <FormDialog
      onClose={onClose}
      title="ボードメンバーを加える"
      label="ボードメンバー"
      onSubmit={save}
      deedLabel="加える"
      busy={false}
    >
      <TextField
        label="氏名"
        required
        autoFocus
        limit={60}
        value={name}
        onChange={setName}
        error={asked && name.trim() === '' ? '氏名を入力してください。' : undefined}
      />
      <TextField label="かな" limit={60} value={kana} onChange={setKana} hint="五十音順に並べるのに使います。" />
      <TextField label="肩書(当日のもの)" limit={120} value={title} onChange={setTitle} />
      <SelectField label="役" value={part} onChange={setPart} options={[...parts]} />
    </FormDialog>
  )
}

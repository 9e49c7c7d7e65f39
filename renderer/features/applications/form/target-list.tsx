import { useMemo, useState } from 'react'
import { findMunicipality, municipalitiesOf } from '../../../../shared/domain/bodies/municipalities.ts'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { isUnread } from '../../../../shared/domain/unread.ts'
import { Button } from '../../../ui/button.tsx'
import { isEnter } from '../../../ui/composition.ts'
import { ComboField } from '../../../ui/fields/combo-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Rows } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Unadded } from './edited.ts'

interface TargetListProps {
  jis2: string | null
  names: readonly string[]
  /** Names that are typed and not in the list yet; with one nothing is stored. */
  unadded: Unadded
  onChange: (names: string[], unadded: Unadded) => void
}

/** 支援対象とする市区町村: names as the form writes them, those outside the prefecture named with where they are. */
export function TargetList({ jis2, names, unadded, onChange }: TargetListProps) {
  const [left, setLeft] = useState(true)
  const options = useMemo(
    () =>
      municipalitiesOf(jis2 ?? '')
        .filter(({ name }) => !names.includes(name))
        .map(({ code, name, kana }) => ({ value: name, label: name, reading: kana, note: code })),
    [jis2, names],
  )
  const { written, sought } = unadded
  const addWritten = () => {
    if (written.trim() !== '') onChange([...names, written.trim()], { written: '', sought })
  }
  return (
    <div className="stack">
      <Rows columns="1fr auto auto">
        {names.map((name, index) => (
          // Names may stand twice on a form; their order is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <span>{name}</span>
            <Whereabouts name={name} jis2={jis2} />
            <Button
              small
              look="quiet"
              aria-label={`${name}を削除`}
              onClick={() =>
                onChange(
                  names.filter((_, at) => at !== index),
                  unadded,
                )
              }
            >
              削除
            </Button>
          </li>
        ))}
      </Rows>
      {jis2 !== null && (
        <ComboField
          label={`${prefectureByCode(jis2)?.name ?? '管内'}の市区町村から加える`}
          options={options}
          value={sought === '' ? null : { unread: sought }}
          // Chosen, it stands in the list above; a part of a name stays where it was typed.
          onChange={(name) => {
            if (typeof name === 'string') onChange([...names, name], { written, sought: '' })
            else onChange([...names], { written, sought: isUnread(name) ? name.unread : '' })
          }}
        />
      )}
      <div className="row">
        <TextField
          label="名前を書いて加える"
          hideLabel
          placeholder="応募書の書きかたのまま加える"
          value={written}
          onChange={(name) => {
            setLeft(false)
            onChange([...names], { written: name, sought })
          }}
          onBlur={() => setLeft(true)}
          error={
            left && written.trim() !== ''
              ? `「${written}」はまだ一覧に入っていません。「加える」を押すか、消してから保存してください。`
              : null
          }
          onKeyDown={(event) => {
            if (!isEnter(event)) return
            if (event.ctrlKey || event.metaKey) return setLeft(true)
            event.preventDefault()
            addWritten()
          }}
        />
        <Button onClick={addWritten}>加える</Button>
      </div>
    </div>
  )
}

function Whereabouts({ name, jis2 }: { name: string; jis2: string | null }) {
  if (jis2 === null || findMunicipality(name, jis2).found !== null) return <span />
  const elsewhere = findMunicipality(name, jis2).elsewhere.map((each) => prefectureByCode(each.jis2)?.name ?? '')
  return <Tag tone="bad">{elsewhere.length === 0 ? '管内にない' : `管内にない(${elsewhere.join('・')})`}</Tag>
}

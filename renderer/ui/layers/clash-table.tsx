import { useId } from 'react'
import { sayOtherEdit } from '../../../shared/domain/history/other-edit.ts'
import type { Clash } from '../../../shared/domain/refusal.ts'
import { Button } from '../button.tsx'
import styles from './layers.module.css'

export type Side = 'theirs' | 'yours'
/** Which value of each field stays; what is missing is not decided yet. */
export type Chosen = Readonly<Record<string, Side>>

interface Choosing {
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

const sides = { theirs: 'いま保存されている値', yours: 'あなたの入力' } as const satisfies Record<Side, string>

/** Both values of every field that differs, side by side, and who wrote the stored one when; with `choosing`, one of each. */
export function ClashTable({ clashes, choosing }: { clashes: readonly Clash[]; choosing?: Choosing }) {
  const group = useId()
  const all = (side: Side): Chosen => Object.fromEntries(clashes.map(({ field }) => [field, side]))
  return (
    <table className={styles['clashes']}>
      <thead>
        <tr>
          <th scope="col">項目</th>
          {(['theirs', 'yours'] as const).map((side) => (
            <th key={side} scope="col">
              <span>{sides[side]}</span>
              {choosing !== undefined && (
                <Button small look="quiet" onClick={() => choosing.onChoose(all(side))}>
                  すべてこちらを残す
                </Button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clashes.map((clash) => (
          <tr key={clash.field}>
            <th scope="row">{clash.label}</th>
            {(['theirs', 'yours'] as const).map((side) => (
              <td key={side} data-stays={choosing?.chosen[clash.field] === side || undefined}>
                {choosing === undefined ? (
                  <Value of={clash} side={side} />
                ) : (
                  <label className={styles['choice']}>
                    <input
                      type="radio"
                      name={`${group}-${clash.field}`}
                      aria-label={`${clash.label}: ${sides[side]}を残す`}
                      checked={choosing.chosen[clash.field] === side}
                      onChange={() => choosing.onChoose({ ...choosing.chosen, [clash.field]: side })}
                    />
                    <Value of={clash} side={side} />
                  </label>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ of, side }: { of: Clash; side: Side }) {
  const note = side === 'theirs' ? theirNote(of) : yourNote(of)
  return (
    <span className={styles['value']}>
      <span>{of[side] === '' ? '(空欄)' : of[side]}</span>
      {note !== null && <small className="sub">{note}</small>}
    </span>
  )
}

function theirNote({ by }: Clash): string | null {
  if (by === undefined) return null
  return by === null ? '開いた後に、ほかでは変更されていません' : `${sayOtherEdit(by)}変更`
}

const yourNote = ({ untouched }: Clash): string | null =>
  untouched ? '開いたときのまま(あなたは変更していません)' : null

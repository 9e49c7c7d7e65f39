import { useState } from 'react'
import {
  type LineTake,
  type LineVerdict,
  lineTakeLabel,
  lineVerdictLabel,
  lineVerdicts,
  usualTake,
} from '../../../../shared/domain/talent/people/form-file/compare.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import styles from './people.module.css'
import type { ImportLine, ImportPreview } from './records.ts'

const tone = { add: 'ok', change: 'accent', same: 'neutral', ask: 'warn', refused: 'bad' } as const satisfies Record<
  LineVerdict,
  Tone
>

/** 名簿の取込: every line with what it would do, before anything is done. Names are not shown: the place in the file is. */
export function ImportPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const preview = useAnswer(useApi().talent.preview, { id })
  return (
    <SidePanel open onClose={onClose} title="名簿の取込" width={860}>
      <Answer of={preview}>{(shown) => <Preview key={shown.id} preview={shown} onClose={onClose} />}</Answer>
    </SidePanel>
  )
}

function Preview({ preview, onClose }: { preview: ImportPreview; onClose: () => void }) {
  const { fy } = useDesk()
  const api = useApi()
  const [takes, setTakes] = useState<Readonly<Record<number, LineTake>>>({})
  const takeOf = ({ no, verdict }: ImportLine): LineTake => takes[no] ?? usualTake(verdict)
  const store = useCommand(api.talent.store, {
    done: ({ added, changed, left }) => `${added}人を加え、${changed}人を変えました(取り込まない行 ${left})`,
    onDone: onClose,
  })
  const drop = useCommand(api.talent.dropReading, { done: '読んだ名簿を取り込まずに消しました', onDone: onClose })
  const { lines, unread, id, revision } = preview
  const goes = lines.filter((line) => line.takes.length > 0 && takeOf(line) !== 'leave').length
  return (
    <div className="stack">
      <p className={styles['verdicts']}>
        {lineVerdicts.map((verdict) => (
          <span key={verdict}>
            <Tag tone={tone[verdict]} shape>
              {lineVerdictLabel[verdict]}
            </Tag>{' '}
            {lines.filter((line) => line.verdict === verdict).length}
          </span>
        ))}
      </p>
      <p className="sub">
        氏名・連絡先は出しません。行の場所を、手もとの名簿で確かめてください。読んだファイルは台帳に残していません。
        {unread.length > 0 && ` 取り込まない列: ${unread.join('、')}`}
      </p>
      <div className={styles['held']}>
        <table aria-label="名簿の行">
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">結果</th>
              <th scope="col">違うところ・理由</th>
              <th scope="col">どうするか</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.no}>
                <td>{line.place}</td>
                <td>
                  <Tag tone={tone[line.verdict]} shape>
                    {lineVerdictLabel[line.verdict]}
                  </Tag>
                  {line.known !== null && ` ${line.known.no}`}
                </td>
                <td>{wordsOf(line)}</td>
                <td>
                  {line.takes.length === 0 ? (
                    '取り込まない'
                  ) : (
                    <SelectField<LineTake>
                      label={`${line.place}をどうするか`}
                      hideLabel
                      value={takeOf(line)}
                      onChange={(take) => setTakes({ ...takes, [line.no]: take })}
                      options={line.takes.map((take) => ({
                        value: take,
                        label: line.verdict === 'add' && take === 'add' ? '加える' : lineTakeLabel[take],
                      }))}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ErrorNote error={store.error ?? drop.error} />
      <p className="row">
        <Button
          look="primary"
          {...nextIs(2)}
          busy={store.busy}
          disabled={goes === 0}
          onClick={() =>
            void store.run({ id, fy, revision, takes: lines.map((line) => ({ no: line.no, take: takeOf(line) })) })
          }
        >
          {goes}人を取り込む
        </Button>
        <Button look="quiet" busy={drop.busy} onClick={() => void drop.run({ importId: id })}>
          取り込まずに消す
        </Button>
        {goes === 0 && <span className="sub">取り込む行がありません。</span>}
      </p>
    </div>
  )
}

const wordsOf = ({ why, differing, troubles, verdict }: ImportLine): string =>
  [
    why,
    verdict !== 'add' && differing.length > 0 ? `違う欄: ${differing.join('、')}` : '',
    ...troubles.map(({ ref, words }) => `${ref} ${words}`),
  ]
    .filter((word) => word !== '')
    .join('\n')

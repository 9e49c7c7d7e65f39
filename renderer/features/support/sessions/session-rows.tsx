import { type Control, useFieldArray } from 'react-hook-form'
import { adoptionLabel, sideLabel } from '../../../../shared/domain/support/words.ts'
import { choicesOf } from '../../../record/choices.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import type { Session } from '../records.ts'
import styles from '../support.module.css'
import type { SessionValues } from './session-values.ts'

interface RowsProps {
  control: Control<SessionValues>
}

const sides = choicesOf(sideLabel)
const adoptions = choicesOf(adoptionLabel)
const keyName = 'key'

const Remove = ({ what, onClick }: { what: string; onClick: () => void }) => (
  <Button small look="quiet" aria-label={`${what}を削除`} onClick={onClick}>
    削除
  </Button>
)

/** 参加者, each with the side they sit on. */
export function ParticipantRows({ control, before }: RowsProps & { before: Session | undefined }) {
  const rows = useFieldArray({ control, name: 'participants', keyName })
  return (
    <fieldset className={styles['rows']}>
      <legend>参加者</legend>
      {rows.fields.map((row, index) => (
        <div key={row.key} className={styles['personRow']}>
          <Bound control={control} name={`participants.${index}.side`}>
            {(field) => <SelectField label={`${index + 1}人目の立場`} hideLabel options={sides} {...field} />}
          </Bound>
          <Bound control={control} name={`participants.${index}.name`}>
            {(field) => <TextField label={`${index + 1}人目の氏名`} hideLabel placeholder="氏名" {...field} />}
          </Bound>
          <Bound control={control} name={`participants.${index}.title`}>
            {(field) => <TextField label={`${index + 1}人目の役職`} hideLabel placeholder="所属・役職" {...field} />}
          </Bound>
          <Remove what={`${index + 1}人目の参加者`} onClick={() => rows.remove(index)} />
        </div>
      ))}
      <div className="row">
        <Button small onClick={() => rows.append({ side: 'prefecture', name: '', title: '' })}>
          参加者を加える
        </Button>
        {before !== undefined && before.participants.length > 0 && rows.fields.length === 0 && (
          <Button small onClick={() => rows.append(before.participants.map((each) => ({ ...each })))}>
            {`第${before.seq}回と同じ顔ぶれ(${before.participants.length}人)`}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** 助言 and what became of it. */
export function AdviceRows({ control }: RowsProps) {
  const rows = useFieldArray({ control, name: 'advice', keyName })
  return (
    <fieldset className={styles['rows']}>
      <legend>助言</legend>
      {rows.fields.map((row, index) => (
        <div key={row.key} className={styles['adviceRow']}>
          <Bound control={control} name={`advice.${index}.givenBy`}>
            {(field) => <TextField label={`助言${index + 1}の助言者`} hideLabel placeholder="助言者" {...field} />}
          </Bound>
          <Bound control={control} name={`advice.${index}.body`}>
            {(field) => <TextArea label={`助言${index + 1}`} hideLabel placeholder="助言" rows={1} {...field} />}
          </Bound>
          <Bound control={control} name={`advice.${index}.adopted`}>
            {(field) => <SelectField label={`助言${index + 1}の扱い`} hideLabel options={adoptions} {...field} />}
          </Bound>
          <Bound control={control} name={`advice.${index}.result`}>
            {(field) => <TextArea label={`助言${index + 1}の結果`} hideLabel placeholder="結果" rows={1} {...field} />}
          </Bound>
          <Remove what={`助言${index + 1}`} onClick={() => rows.remove(index)} />
        </div>
      ))}
      <div className="row">
        <Button
          small
          onClick={() =>
            rows.append({ id: crypto.randomUUID(), givenBy: '', body: '', adopted: 'considering', result: '' })
          }
        >
          助言を加える
        </Button>
      </div>
    </fieldset>
  )
}

/** 宿題 that came out of the session. */
export function HomeworkRows({ control }: RowsProps) {
  const rows = useFieldArray({ control, name: 'actions', keyName })
  return (
    <fieldset className={styles['rows']}>
      <legend>宿題</legend>
      {rows.fields.map((row, index) => (
        <div key={row.key} className={styles['homeworkRow']}>
          <Bound control={control} name={`actions.${index}.body`}>
            {(field) => <TextArea label={`宿題${index + 1}`} hideLabel placeholder="宿題" rows={1} {...field} />}
          </Bound>
          <Bound control={control} name={`actions.${index}.owner`}>
            {(field) => <TextField label={`宿題${index + 1}の担当`} hideLabel placeholder="担当" {...field} />}
          </Bound>
          <Bound control={control} name={`actions.${index}.due`}>
            {(field) => <DateField label={`宿題${index + 1}の期限`} hideLabel placeholder="期限" {...field} />}
          </Bound>
          <Remove what={`宿題${index + 1}`} onClick={() => rows.remove(index)} />
        </div>
      ))}
      <div className="row">
        <Button
          small
          onClick={() => rows.append({ id: crypto.randomUUID(), body: '', owner: '', due: null, doneOn: null })}
        >
          宿題を加える
        </Button>
      </div>
    </fieldset>
  )
}

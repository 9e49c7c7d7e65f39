import type { KeyboardEventHandler } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { answerFormLabel, type correctionFields } from '../../../../shared/domain/applications/correction/fields.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import type { TypedOf, ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { choicesOf } from '../../../record/choices.ts'
import { Button, IconlessLink } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { CorrectionItem } from '../records.ts'
import styles from './correction.module.css'

const answerForms = choicesOf(answerFormLabel)

interface ItemRowProps {
  control: Control<TypedOf<typeof correctionFields>, unknown, ValuesOf<typeof correctionFields>>
  at: number
  /** Its № in the letter; null where it does not go out. */
  no: number | null
  /** As it is stored; undefined for one that was added just now. */
  known: CorrectionItem | undefined
  isFirst: boolean
  isLast: boolean
  mayEdit: boolean
  fieldPlace: (path: FormPath) => string
  onKeyDown: KeyboardEventHandler
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** One item: whether it goes out, where, what is asked, in what form; below it the rule's own words. */
export function ItemRow(props: ItemRowProps) {
  const { control, at, no, known, isFirst, isLast, mayEdit, onMove } = props
  const name = `事項${at + 1}`
  const message = useWatch({ control, name: `items.${at}.message` })
  return (
    <li className={styles['item']} data-out={no === null || undefined} onKeyDown={props.onKeyDown}>
      <Bound control={control} name={`items.${at}.included`}>
        {(field) => (
          <CheckField
            label={
              <>
                <span className="visually-hidden">{name}を依頼に入れる </span>
                {no === null ? '入れない' : `№${no}`}
              </>
            }
            readOnly={!mayEdit}
            {...field}
          />
        )}
      </Bound>
      <div className={styles['message']}>
        <Bound control={control} name={`items.${at}.place`}>
          {(field) => (
            <TextField
              label={`${name}の箇所`}
              hideLabel
              placeholder="箇所"
              limit={200}
              readOnly={!mayEdit}
              {...field}
            />
          )}
        </Bound>
        <Bound control={control} name={`items.${at}.message`}>
          {(field) => (
            <TextArea
              label={`${name}の内容`}
              hideLabel
              placeholder="県へお願いする文"
              rows={1}
              limit={1000}
              readOnly={!mayEdit}
              {...field}
            />
          )}
        </Bound>
        <Found known={known} asked={message} fieldPlace={props.fieldPlace} />
      </div>
      <div className={styles['itemDeeds']}>
        <Bound control={control} name={`items.${at}.form`}>
          {(field) => (
            <SelectField label={`${name}の様式`} hideLabel options={answerForms} readOnly={!mayEdit} {...field} />
          )}
        </Bound>
        {mayEdit && (
          <span className={styles['moves']}>
            {/* The keyboard has Alt+↑↓ in every field of the row. */}
            <Button small look="quiet" tabIndex={-1} disabled={isFirst} title="Alt+↑" onClick={() => onMove(-1)}>
              上へ
            </Button>
            <Button small look="quiet" tabIndex={-1} disabled={isLast} title="Alt+↓" onClick={() => onMove(1)}>
              下へ
            </Button>
            <Button small look="quiet" aria-label={`${name}を削除`} onClick={props.onRemove}>
              削除
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}

interface FoundProps {
  known: CorrectionItem | undefined
  asked: string
  fieldPlace: (path: FormPath) => string
}

/** What the rule said to the officer, where it is not what the body will read anyway. */
function Found({ known, asked, fieldPlace }: FoundProps) {
  if (known === undefined) return null
  const { carriedFrom, code, found, path } = known
  return (
    <p className={styles['found']}>
      {carriedFrom !== null && <Tag tone="mid">前の回から</Tag>}
      {code === '' && carriedFrom === null && '自分で加えた事項です。'}
      {found !== '' && found !== asked && `規則の指摘: ${found} `}
      {path !== null && <IconlessLink to={fieldPlace(path)}>欄を見る</IconlessLink>}
    </p>
  )
}

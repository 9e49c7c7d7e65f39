import { useEffect, useRef, useState } from 'react'
import { isOpenField } from '../../../../shared/domain/applications/amending.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { isTablePath } from '../../../../shared/domain/applications/words/field-words.ts'
import { useMay } from '../../../api/office.tsx'
import { papersKey } from '../../../record/application/paper/use-papers-look.ts'
import { Button } from '../../../ui/button.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import styles from '../application.module.css'
import type { ApplicationPage } from '../records.ts'
import { DocumentPane } from './document-pane.tsx'

import { FieldList } from './field-list.tsx'
import { surePaths } from './field-order.ts'
import fields from './fields.module.css'
import { FormChoice } from './form-choice.tsx'
import { useUnsavedFields } from './unsaved-fields.ts'
import { useFieldEdits } from './use-field-edits.ts'

const firstToLookAt = (page: ApplicationPage): FormPath =>
  page.readings.find(({ confirmedAt }) => confirmedAt === null)?.path ?? page.readings[0]?.path ?? 'prefecture'

/** 応募書: every field beside the document it was read from, to be looked at and confirmed one by one. */
export function FormTab({ page, field }: { page: ApplicationPage; field: FormPath | null }) {
  const mayEdit = useMay('applications.editField')
  const mayConfirm = mayEdit && !page.discarded
  const editable = (path: FormPath) => mayEdit && isOpenField(page.open, path)
  const [current, setCurrent] = useState<FormPath>(() => field ?? firstToLookAt(page))
  const [editing, setEditing] = useState<FormPath | null>(null)
  const place = page.readings.find(({ path }) => path === current)?.place ?? null
  const [document, setDocument] = useState<'cover' | 'detail'>(place?.document ?? 'detail')
  const settled = useRef(false)
  const settle = () => {
    settled.current = true
    setEditing(null)
  }
  const edits = useFieldEdits(page, settle)
  const unsaved = useUnsavedFields()(page)
  const sure = surePaths(page, unsaved)

  const look = (path: FormPath) => {
    setCurrent(path)
    const at = page.readings.find((reading) => reading.path === path)?.place
    if (at) setDocument(at.document)
  }
  const confirmSure = () => {
    const left = page.readings.find(({ path, confirmedAt }) => confirmedAt === null && !sure.includes(path))
    if (left !== undefined) look(left.path)
    return edits.confirmSure()
  }
  // A link to another field of the same application.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new link moves the eye
  useEffect(() => {
    if (field !== null) look(field)
  }, [field])

  return (
    <div className={styles['formTab']}>
      <div className={styles['formHead']}>
        <b>
          {mayConfirm && (page.toConfirm === 0 ? 'すべて確認済み / ' : `未確認 ${page.toConfirm} / `)}
          <span className="sub">{page.readings.length}欄</span>
        </b>
        {mayConfirm && sure.length > 0 && (
          <Button small busy={edits.busy} onClick={confirmSure}>
            確かな{sure.length}欄をまとめて確認
          </Button>
        )}
        {mayEdit && !page.open.written && (
          <span className="sub">
            {page.open.contacts ? '採点を始めた後に直せるのは連絡先だけです' : '破棄した応募は直せません'}
          </span>
        )}
        <span className={styles['hints']}>
          <KeyHint keys={['↑', '↓']}>動く</KeyHint>
          {editable(current) && <KeyHint keys={['Enter']}>直す</KeyHint>}
          {mayConfirm && page.toConfirm > 0 && <KeyHint keys={['Space']}>確認して次へ</KeyHint>}
          {mayConfirm && page.toConfirm === 0 && <KeyHint keys={['Ctrl', 'Enter']}>次の操作へ</KeyHint>}
        </span>
      </div>
      <FormChoice page={page} />
      {editing === null && <ErrorNote error={edits.error} />}
      <div
        className={fields['beside']}
        data-editing={editing === null ? undefined : isTablePath(editing) ? 'table' : 'field'}
      >
        <FieldList
          page={page}
          editable={editable}
          mayConfirm={mayConfirm}
          current={current}
          onCurrent={look}
          editing={editing}
          onEditing={setEditing}
          edits={edits}
          settled={settled}
        />
        <DocumentPane
          // Other files are another paper.
          key={papersKey(page)}
          page={page}
          document={document}
          onDocument={setDocument}
          field={current}
          place={place}
          onField={look}
        />
      </div>
      <StaleChoice of={edits.stale} onTakeTheirs={settle} />
    </div>
  )
}

import { useState } from 'react'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { PaperChoice, paperName } from '../../../record/application/paper-choice.tsx'
import { DocumentView } from '../../../ui/beside/document-view.tsx'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Rows } from '../../../ui/pane.tsx'
import { Answer, Callout, EmptyState, ErrorNote } from '../../../ui/states.tsx'
import styles from '../application.module.css'
import type { ApplicationPage, AsReviewer } from '../records.ts'
import own from './names.module.css'
import { type HideName, useHideName } from './use-hide-name.ts'

/** 氏名: how a 委員 gets the papers in a year that hides names, whom that hides, and what an officer should look at. */
export function NamesTab({ page }: { page: ApplicationPage }) {
  const answer = useAnswer(useApi().applications.asReviewer, { id: page.id })
  const hide = useHideName(page)
  const editable = useMay('applications.hideName') && !page.discarded
  return (
    <div className={styles['formTab']}>
      <div className={styles['formHead']}>
        <b>委員に見える文面</b>
        <span className="sub">「■■■」が氏名・連絡先を伏せた所です。届いた書類の原本は委員に渡しません</span>
      </div>
      <ErrorNote error={hide.error} takeFocus />
      <Answer of={answer}>
        {(seen) => (
          <div className={own['beside']}>
            <div className={own['known']}>
              <Doubts seen={seen} hide={editable ? hide : null} />
              <Known seen={seen} hide={editable ? hide : null} />
              {editable && <Adding hide={hide} />}
            </div>
            <Paper seen={seen} />
          </div>
        )}
      </Answer>
    </div>
  )
}

interface Part {
  seen: AsReviewer
  /** Null for whoever may only look. */
  hide: HideName | null
}

/** What was left and may name somebody: looked at first, as nobody else will. */
function Doubts({ seen: { doubts, unusable }, hide }: Part) {
  if (doubts.length === 0 && unusable.length === 0)
    return <Callout tone="accent" title="ほかに氏名かもしれない語はありません" />
  return (
    <>
      {unusable.length > 0 && (
        <Callout tone="warn" title="氏名として探せない欄">
          {unusable.join('、')}。文面に氏名があれば、下の欄で加えてください。
        </Callout>
      )}
      {doubts.length > 0 && (
        <Callout tone="warn" title={`氏名かもしれない語 ${doubts.length}か所`}>
          伏せていません。氏名なら伏せてください。
          <Rows columns="minmax(0, 1fr)">
            {doubts.map(({ guess, where, excerpt }) => (
              <li key={`${where} ${excerpt}`}>
                <span>
                  <span className="sub">{where}</span> {excerpt}
                </span>
                {hide !== null && (
                  <div>
                    <Button small busy={hide.busy} onClick={() => hide.set(guess, true)}>
                      「{guess}」を伏せる
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </Rows>
        </Callout>
      )}
    </>
  )
}

function Known({ seen: { known, added }, hide }: Part) {
  return (
    <section>
      <h3>伏せている氏名・連絡先</h3>
      <dl>
        {known.map(({ from, names }) => (
          <div key={from}>
            <dt>{from}</dt>
            <dd>{names.join('、')}</dd>
          </div>
        ))}
      </dl>
      {hide !== null && added.length > 0 && (
        <Rows columns="minmax(0, 1fr) auto">
          {added.map((name) => (
            <li key={name}>
              <span>{name}</span>
              <Button small look="quiet" busy={hide.busy} onClick={() => hide.set(name, false)}>
                「{name}」を外す
              </Button>
            </li>
          ))}
        </Rows>
      )}
    </section>
  )
}

function Adding({ hide }: { hide: HideName }) {
  const [name, setName] = useState('')
  const save = async () => {
    if (name.trim() !== '' && (await hide.set(name.trim(), true)) !== null) setName('')
  }
  return (
    <OfficeForm label="伏せる氏名を加える" onSubmit={save}>
      <TextField
        label="ほかに伏せる氏名"
        hint="姓と名の間を空けると、「見本氏」「見本課長」のような姓だけの所も伏せます。"
        limit={60}
        value={name}
        onChange={setName}
      />
      <div>
        <Button type="submit" busy={hide.busy} disabled={name.trim() === ''}>
          伏せる
        </Button>
      </div>
    </OfficeForm>
  )
}

function Paper({ seen }: { seen: AsReviewer }) {
  const [document, setDocument] = useState<'cover' | 'detail'>('detail')
  const blocks = seen[document]
  return (
    <div className={own['paper']}>
      <div className="row">
        <PaperChoice document={document} onDocument={setDocument} />
      </div>
      {blocks.length === 0 ? (
        <EmptyState title={`応募書(${paperName[document]})の文面はありません`} />
      ) : (
        <DocumentView key={document} label={`委員に見える${paperName[document]}`} blocks={blocks} />
      )}
    </div>
  )
}

import { useState } from 'react'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { latest } from '../../../../shared/domain/talent/people/consent.ts'
import { evidenceLabel, fulfils } from '../../../../shared/domain/talent/people/requirements.ts'
import { type RegistrantState, registrantStateLabel } from '../../../../shared/domain/talent/people/state.ts'
import {
  employmentWishLabel,
  requirementLabel,
  requirementMark,
  requirements,
  talentStyleLabel,
} from '../../../../shared/domain/talent/people/words.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { Menu } from '../../../ui/layers/menu.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { ConsentBar } from './consent-bar.tsx'
import { ConsentDialog } from './deeds/consent-dialog.tsx'
import { VerifyDialog } from './deeds/verify-dialog.tsx'
import { WithdrawDialog } from './deeds/withdraw-dialog.tsx'
import { DetailsPanel } from './details-panel.tsx'
import styles from './people.module.css'
import type { RegistrantList, RegistrantPage } from './records.ts'
import { regionWords } from './records.ts'
import { SoFar, Views } from './seen-and-provided.tsx'
import { StepButtons } from './step-buttons.tsx'
import { TermsPanel } from './terms-panel.tsx'

export const stateTone = {
  received: 'warn',
  checking: 'warn',
  registered: 'ok',
  renewing: 'warn',
  paused: 'neutral',
  unfit: 'bad',
  erased: 'bad',
} as const satisfies Record<RegistrantState, Tone>

type Open = 'see' | 'held' | 'consent' | 'withdraw' | 'terms' | 1 | 2 | 3 | null

/** One registrant: masked until somebody says what they look for, and then on record. */
export function PersonPane({ id, rules }: { id: string; rules: RegistrantList['rules'] }) {
  const page = useAnswer(useApi().talent.page, { id })
  return (
    <Pane fills label="一人の登録">
      <Answer of={page}>{(shown) => <Person key={shown.id} page={shown} rules={rules} />}</Answer>
    </Pane>
  )
}

function Person({ page, rules }: { page: RegistrantPage; rules: RegistrantList['rules'] }) {
  const [open, setOpen] = useState<Open>(null)
  const mayEdit = useMay('talent.editTerms')
  const close = () => setOpen(null)
  const since =
    page.registeredOn === null
      ? `申請 ${formatWareki(page.appliedOn, 'long')}`
      : `${formatWareki(page.registeredOn, 'long')}から`
  return (
    <div {...landsHere('person')}>
      <div className={styles['head']}>
        <h2>{page.no}</h2>
        <Tag tone={stateTone[page.state]} shape>
          {registrantStateLabel[page.state]}
        </Tag>
        <span className="sub">{since}</span>
        {mayEdit && (
          <span className="push">
            <Menu
              label="その他"
              small
              look="quiet"
              entries={[
                { label: '働き方・要件の区分を直す', onSelect: () => setOpen('terms') },
                { label: '同意を記録・更新する', onSelect: () => setOpen('consent') },
              ]}
            />
          </span>
        )}
      </div>
      <div className={styles['masked']}>
        <span>
          <span className={styles['dots']} aria-hidden="true">
            ●● ●●
          </span>
          <br />
          <span className="sub">氏名・連絡先・勤務先</span>
        </span>
        <Button onClick={() => setOpen('see')}>詳細を見る(記録されます)</Button>
      </div>
      {mayEdit && <StepButtons page={page} />}
      <Work page={page} />
      <Claims page={page} mayEdit={mayEdit} onVerify={setOpen} />
      <ConsentBlock page={page} mayEdit={mayEdit} onRecord={() => setOpen('consent')} />
      <SoFar page={page} />
      <Views page={page} />
      <div className={styles['ends']}>
        <Button small look="quiet" onClick={() => setOpen('held')}>
          この人について持っているもの(記録されます)
        </Button>
        {mayEdit && (
          <Button small look="danger" onClick={() => setOpen('withdraw')}>
            同意の取下げを受ける…
          </Button>
        )}
      </div>
      {(open === 'see' || open === 'held') && (
        <DetailsPanel page={page} whole={open === 'held'} rules={rules} onClose={close} />
      )}
      {open === 'consent' && <ConsentDialog page={page} rules={rules} onClose={close} />}
      {open === 'terms' && <TermsPanel page={page} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog page={page} onClose={close} />}
      {typeof open === 'number' && <VerifyDialog page={page} requirement={open} onClose={close} />}
    </div>
  )
}

function Work({ page }: { page: RegistrantPage }) {
  const { style, roles, days, wishes, availableFrom, localYears, themes } = page
  const first = [
    style === null ? '' : talentStyleLabel[style],
    roles.join('・'),
    [days === null ? '' : `週${days}日`, wishes.map((wish) => employmentWishLabel[wish]).join('・')]
      .filter(Boolean)
      .join('・'),
    availableFrom === null ? '' : `${formatWareki(availableFrom, 'short')}から`,
  ].filter((word) => word !== '')
  const second = [
    regionWords(page) && `${regionWords(page)} で働ける`,
    themes.length === 0 ? '' : `テーマ ${themes.join(' ')}`,
    localYears === null ? '自治体の実務は書かれていない' : `自治体の実務 ${localYears}年`,
  ].filter((word) => word !== '')
  return (
    <div className={styles['block']}>
      <h3>働き方</h3>
      <div>
        <span>{first.join('　')}</span>
        <span className="sub">{second.join('。')}</span>
      </div>
    </div>
  )
}

interface ClaimsProps {
  page: RegistrantPage
  mayEdit: boolean
  onVerify: (requirement: 1 | 2 | 3) => void
}

function Claims({ page, mayEdit, onVerify }: ClaimsProps) {
  const absent = requirements.filter((no) => !page.claims.some(({ requirement }) => requirement === no))
  const said = {
    1: page.years === null ? '年数なし' : `実務 ${page.years}年(職歴 ${page.careers}件)`,
    2:
      page.exams.length === 0
        ? '合格の記録なし'
        : page.exams
            .map(
              ({ exam, called, enrolled }) =>
                `${exam} 合格${called === '' ? '' : `(当時 ${called})`}${enrolled ? '・支援士登録あり' : ''}`,
            )
            .join('、'),
    3: page.hasStatement ? '理由書あり' : '理由書なし',
  }
  const isNext = page.state === 'received' || page.state === 'checking'
  // One suffices: once one holds, the others are no next step.
  const firstOpen = fulfils(page.claims) ? null : page.claims.find(({ holds }) => holds === null)?.requirement
  return (
    <div className={styles['block']}>
      <h3>要件</h3>
      <div>
        {page.claims.map(({ requirement, holds, evidence, verifiedBy, verifiedAt }) => (
          <div key={requirement} className={styles['claim']}>
            <span>
              {requirementMark[requirement]} {requirementLabel[requirement]}　{said[requirement]}
              {evidence !== null && (
                <>
                  <br />
                  <span className="sub">根拠: {evidenceLabel[evidence]}</span>
                </>
              )}
            </span>
            <span className="sub">
              {holds === null ? (
                mayEdit ? (
                  <Button
                    small
                    look={isNext && requirement === firstOpen ? 'primary' : 'plain'}
                    {...(isNext && requirement === firstOpen ? nextIs(1) : {})}
                    onClick={() => onVerify(requirement)}
                  >
                    確認する
                  </Button>
                ) : (
                  '未確認'
                )
              ) : (
                <>
                  {holds ? '確認' : <Tag tone="bad">満たさない</Tag>}
                  <br />
                  {verifiedBy} {verifiedAt !== null && <DateText date={jstDate(verifiedAt)} style="short" />}
                </>
              )}
            </span>
          </div>
        ))}
        <span className="sub">
          {absent.map((no) => requirementMark[no]).join('')}
          {absent.length > 0 && 'は出していません。'}一つ満たせば足ります。
          {page.exams.some(({ exam }) => exam === 'SC') && '支援士の登録は、試験の合格とは別です。'}
        </span>
      </div>
    </div>
  )
}

function ConsentBlock({ page, mayEdit, onRecord }: { page: RegistrantPage; mayEdit: boolean; onRecord: () => void }) {
  const { today } = useDesk()
  const last = latest(page.consents)
  return (
    <div className={styles['block']}>
      <h3>同意</h3>
      <div>
        {last === null ? (
          <span>県への提供の同意の記録がありません。</span>
        ) : (
          <>
            <span>
              {last.everywhere ? '全都道府県' : last.receivers.map(prefectureNameOf).join('・')} へ提供してよい
            </span>
            <ConsentBar consents={page.consents} today={today} />
          </>
        )}
        {mayEdit && (last === null || last.validTo < today || page.state === 'renewing') && (
          <span>
            <Button small look={fulfils(page.claims) ? 'primary' : 'plain'} onClick={onRecord} {...nextIs(2)}>
              {last === null ? '同意を記録' : '更新を記録'}
            </Button>
          </span>
        )}
      </div>
    </div>
  )
}

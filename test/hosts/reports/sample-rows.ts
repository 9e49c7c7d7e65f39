import type { ReportRows } from '../../../shared/contract/reports/rows.ts'
import { usualRounding } from '../../../shared/domain/review/rules/rounding.ts'
import { acceleratorRows, noAcceleratorRows } from './accelerators/sample-accelerator-rows.ts'
import { firmnessRows } from './firmness/firmness-rows.ts'
import { forumRows, noForumRows } from './forum/forum-rows.ts'
import { postingRows } from './postings/posting-rows.ts'
import { requirementRows } from './requirements/requirement-rows.ts'
import { auditRows, noAuditRows } from './sample-audit-rows.ts'
import { overviewRows, publicRows, receiptRows, selectionRows, tallyRows } from './sample-call-rows.ts'
import { progressRows, summaryRows } from './sample-support-rows.ts'
import { noCounts } from './sample-year.ts'
import { scenarioRows } from './scenarios/scenario-rows.ts'

export const samples = (): ReportRows => ({
  R1: receiptRows(),
  R2: requirementRows(),
  R3: overviewRows(),
  R5: tallyRows(),
  R6: selectionRows(),
  R7: publicRows(),
  R9: summaryRows(),
  R10: progressRows(),
  R15: acceleratorRows(),
  R18: auditRows(),
  R19: firmnessRows(),
  R20: scenarioRows(),
  R21: postingRows(),
  R22: forumRows(),
})

/** The same books on the first day, before anything has happened. */
export const emptySamples = (): ReportRows => ({
  R1: { deadline: null, extensions: [], counts: noCounts, rows: [] },
  R2: { ...requirementRows(), counts: noCounts, rows: [] },
  R3: { counts: noCounts, beforeScoring: 0, copyFor: null, context: [], rows: [] },
  R5: { ...tallyRows(), counts: noCounts, criteria: [], reviewers: [], applications: [] },
  R6: { counts: noCounts, rankedBy: '平均', rule: '', rounding: usualRounding, rows: [] },
  R7: { publishedOn: null, rows: [] },
  R9: { ...summaryRows(), elapsedShare: null, rows: [] },
  R10: {
    ...progressRows(),
    themeLetter: null,
    themeName: null,
    team: [],
    milestones: [],
    kpis: [],
    issues: [],
    advice: [],
    sessions: [],
    summaryDone: '',
    nextPlans: '',
    risk: '',
    requestToMic: '',
    submittedOn: null,
    confirmedBy: null,
    confirmedAt: null,
  },
  R15: noAcceleratorRows(),
  R18: noAuditRows(),
  R19: firmnessRows({ bodies: 0, reviewers: 0, criteria: 0 }),
  R20: scenarioRows({ bodies: 0, aims: [] }),
  R21: { postings: [], notices: [] },
  R22: noForumRows(),
})

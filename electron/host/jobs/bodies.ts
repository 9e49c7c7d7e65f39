import type { JobBody, JobName } from './protocol.ts'

/** One body per job of the contract, loaded when it is needed: a backup does not wait for the Excel library. */
export const jobBodies = {
  'intake.importFiles': async () => (await import('./import-files.ts')).importFiles,
  'intake.readChosen': async () => (await import('./read-chosen.ts')).readChosen,
  'intake.sampleMails': async () => (await import('./sample-mails.ts')).writeSampleMails,
  'sheetFiles.write': async () => (await import('./sheets/write-sheets.ts')).writeSheets,
  'sheetFiles.read': async () => (await import('./sheets/read-sheets.ts')).readSheets,
  'declarations.write': async () => (await import('./sheets/write-declarations.ts')).writeDeclarations,
  'declarations.read': async () => (await import('./sheets/read-declarations.ts')).readDeclarations,
  'letters.preview': async () => (await import('./letters/make.ts')).previewLetter,
  'letters.make': async () => (await import('./letters/make.ts')).makeLetters,
  'templates.takeOut': async () => (await import('./letters/templates.ts')).takeOutTemplate,
  'templates.bringBack': async () => (await import('./letters/templates.ts')).bringBackTemplate,
  'corrections.write': async () => (await import('./letters/write-correction.ts')).writeCorrection,
  'minutes.write': async () => (await import('./letters/write-minutes.ts')).writeMinutes,
  'selection.writeAnswer': async () => (await import('./letters/write-answer.ts')).writeAnswer,
  'disclosure.write': async () => (await import('./letters/write-disclosure.ts')).writeDisclosure,
  'meeting.materials': async () => (await import('./meeting/meeting-papers.ts')).makeMeetingPapers,
  'reports.export': async () => (await import('./export-reports.ts')).exportReports,
  'reports.preview': async () => (await import('./export-reports.ts')).previewReport,
  'audit.check': async () => (await import('./office/examine-office.ts')).examineOffice,
  'keeping.pack': async () => (await import('./office/pack-year.ts')).packYear,
  'travel.takeOut': async () => (await import('./office/take-out.ts')).takeOut,
  'merge.give': async () => (await import('./office/give-bundle.ts')).giveBundle,
  'merge.giveYear': async () => (await import('./office/give-bundle.ts')).giveYear,
  'office.backup': async () => (await import('./office/copy-office.ts')).copyOffice,
} satisfies { [Name in JobName]: () => Promise<JobBody<Name>> }

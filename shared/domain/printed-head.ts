/** 照合番号: enough digits of the newest hash of the record of deeds to recognise it, few enough to compare by eye. */
export const printedHead = (head: string): string => head.slice(0, 12)

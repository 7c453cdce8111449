/** How a package of a case is read and checked, in both languages. */
export const READ_ME = `案件审计卷宗

index.html        用浏览器打开：各方、经过、申请、处置与备注、文件、文书、操作记录
events.jsonl      案件的全部事件，一行一个（JSON）
state.json        由事件得出的案件状态
written.jsonl     办理单位写下的疑点处置与备注，一行一条
files/            提交的附件与办理单位的文书；文件名前是 SHA-256 摘要的前 16 位
papers/           在本案出具的文书（PDF/A）；papers.json 列出编号、核验码、摘要
audit.jsonl       有关本案的操作记录，每条带上一条的哈希与自己的哈希
catalogue/        办理所依据的条款、办理程序与当年的工作日历（锁定的版本）
manifest.json     全部文件的大小与 SHA-256 摘要；遮盖了什么、没有收入什么

核对：zhida verify-package <本文件>。逐个核对摘要，按所附程序重放事件，核对操作记录的哈希。
manifest.json 自己的摘要记在操作记录（exportCase）里，可以对照。
个人信息按导出人的权限遮盖，见 manifest.json 的 masked；没有收入的文件见 left_out 与 missing。

Audit package of a case

index.html        to be read in a browser: parties, events, application, files, papers, audit log
events.jsonl      every event of the case, one a line (JSON)
state.json        the state of the case, which follows from its events
written.jsonl     what offices wrote of doubts, and their notes, one a line
files/            what was handed in and attached; each name begins with its SHA-256 digest
papers/           papers issued in the case (PDF/A); papers.json has their numbers, codes, digests
audit.jsonl       entries of the audit log about the case, with the hash before and their own
catalogue/        clause, procedure and calendars that the case goes by, of the pinned version
manifest.json     size and SHA-256 of every file; what was masked, and what was left out

To check it: zhida verify-package FILE. It compares every digest, replays the events by the enclosed
procedure, and computes the hashes of the log. The digest of manifest.json itself stands in the
audit log (exportCase). Personal data is masked as it is for who exported it ("masked" in
manifest.json); files that are not there are in "left_out" and "missing".
`;

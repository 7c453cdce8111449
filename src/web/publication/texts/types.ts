import type { client } from '../../api/client.ts';

type Intake = Awaited<ReturnType<typeof client.readPolicyText>>;

export type IntakeFile = Intake['file'];
export type IntakeDocument = Intake['documents'][number];
export type IntakeArticle = IntakeDocument['articles'][number];
export type Proposal = IntakeArticle['proposals'][number];

import type { GetActivityRequest, ListActivitiesRequest } from './activity/calls';
import type { ActivityCard, ActivityPageView } from './activity/cards';
import type { ChangeActivityReply, ChangeActivityRequest } from './activity/changing/calls';
import type {
  CancelActivityRequest,
  PublishActivityReply,
  PublishActivityRequest,
} from './activity/publishing/calls';
import type {
  DownloadRosterRequest,
  Gate,
  MyGatesRequest,
  RosterReply,
  UploadScansReply,
  UploadScansRequest,
} from './attendance/calls';
import type {
  ListFlaggedReply,
  ListFlaggedRequest,
  SettleScanReply,
  SettleScanRequest,
} from './attendance/settling/calls';
import type {
  ScanVenueReply,
  ScanVenueRequest,
  VenueSeedReply,
  VenueSeedRequest,
} from './attendance/venue/calls';
import type {
  CertifiableRecordsReply,
  CertifiableRecordsRequest,
  CertificateKeysReply,
  CertificateKeysRequest,
  CertificatePaperReply,
  CertificatePaperRequest,
  GetCertificateRequest,
  MyCertificatesReply,
  MyCertificatesRequest,
  OwnCertificate,
  RequestCertificateReply,
  RequestCertificateRequest,
  RevokeCertificateReply,
  RevokeCertificateRequest,
  VerifyCertificateReply,
  VerifyCertificateRequest,
} from './certificate/calls';
import type {
  ExportLine,
  ExportRecordsReply,
  ExportRecordsRequest,
  ListExportsRequest,
} from './export/calls';
import type { HomeRequest } from './home/calls';
import type { Home, OwnHome } from './home/home';
import type {
  AgreeHoursRequest,
  AnswerDisputeRequest,
  ConfirmHoursRequest,
  CorrectHoursRequest,
  DeclineHoursRequest,
  DisputeHoursRequest,
  EnterHoursRequest,
  HourRecordRequest,
  HourSheetRequest,
  HoursOverdueRequest,
  HoursToAgreeRequest,
  UploadProofReply,
  UploadProofRequest,
} from './hours/calls';
import type { MyRecordsReply } from './hours/own-record';
import type {
  HourOutcome,
  HourOutcomesReply,
  HourRecordReply,
  HourSheetReply,
  HoursOverdueReply,
  HoursToAgreeReply,
} from './hours/views';
import type {
  ExportLedgerReply,
  ExportLedgerRequest,
  LedgerBook,
  LedgerHeadsRequest,
  ListLedgersRequest,
  PublishedHead,
} from './ledger/calls';
import type { GetPlaceRequest, PlacesSnapshotRequest } from './place/calls';
import type { Place } from './place/place';
import type { SnapshotReply } from './place/snapshot';
import type { MyRecordsRequest } from './record/calls';
import type { Page } from './shared/reply';
import type { MySignUpsReply, MySignUpsRequest, SignUpRequest, WithdrawRequest } from './signup/calls';
import type { SignUpReply, WithdrawReply } from './signup/signup';
import type { GetStoryRequest, ListStoriesRequest } from './story/calls';
import type { PublishStoryReply, PublishStoryRequest } from './story/publishing/calls';
import type { Story, StoryCard } from './story/story';
import type {
  ChangeProfileReply,
  ChangeProfileRequest,
  MyContactReply,
  MyContactRequest,
  PhoneFromWechatReply,
  PhoneFromWechatRequest,
  RegisterKeyReply,
  RegisterKeyRequest,
  RegisterReply,
  RegisterRequest,
  WhoAmIReply,
  WhoAmIRequest,
} from './volunteer/calls';

/** The deployed functions that answer calls. `timer` answers none: only the platform's clock may wake it. */
export type FunctionName = 'lookup' | 'signup' | 'checkin' | 'desk';

interface Call<TFunction extends FunctionName, TRequest, TReply> {
  readonly answeredBy: TFunction;
  /** Only types live here; the value never exists. */
  readonly types?: { readonly request: TRequest; readonly reply: TReply };
}

const from =
  <TFunction extends FunctionName>(answeredBy: TFunction) =>
  <TRequest, TReply>(): Call<TFunction, TRequest, TReply> => ({ answeredBy });

const lookup = from('lookup');
const signup = from('signup');
const checkin = from('checkin');
const desk = from('desk');

/** Every call the client can make: one line each. Client, gateway and function are typed from it. */
export const api = {
  home: lookup<HomeRequest, Home>(),
  'list-activities': lookup<ListActivitiesRequest, Page<ActivityCard>>(),
  'get-activity': lookup<GetActivityRequest, ActivityPageView>(),
  'places-snapshot': lookup<PlacesSnapshotRequest, SnapshotReply>(),
  'get-place': lookup<GetPlaceRequest, Place>(),
  'list-stories': lookup<ListStoriesRequest, Page<StoryCard>>(),
  'get-story': lookup<GetStoryRequest, Story>(),
  'list-ledgers': lookup<ListLedgersRequest, Page<LedgerBook>>(),
  'ledger-heads': lookup<LedgerHeadsRequest, Page<PublishedHead>>(),
  'verify-certificate': lookup<VerifyCertificateRequest, VerifyCertificateReply>(),
  'certificate-keys': lookup<CertificateKeysRequest, CertificateKeysReply>(),

  'my-home': signup<HomeRequest, OwnHome>(),
  'who-am-i': signup<WhoAmIRequest, WhoAmIReply>(),
  register: signup<RegisterRequest, RegisterReply>(),
  'change-profile': signup<ChangeProfileRequest, ChangeProfileReply>(),
  'phone-from-wechat': signup<PhoneFromWechatRequest, PhoneFromWechatReply>(),
  'my-contact': signup<MyContactRequest, MyContactReply>(),
  'register-key': signup<RegisterKeyRequest, RegisterKeyReply>(),
  'sign-up': signup<SignUpRequest, SignUpReply>(),
  withdraw: signup<WithdrawRequest, WithdrawReply>(),
  'my-sign-ups': signup<MySignUpsRequest, MySignUpsReply>(),
  'my-records': signup<MyRecordsRequest, MyRecordsReply>(),
  'certifiable-records': signup<CertifiableRecordsRequest, CertifiableRecordsReply>(),
  'request-certificate': signup<RequestCertificateRequest, RequestCertificateReply>(),
  'my-certificates': signup<MyCertificatesRequest, MyCertificatesReply>(),
  'get-certificate': signup<GetCertificateRequest, OwnCertificate>(),
  'certificate-paper': signup<CertificatePaperRequest, CertificatePaperReply>(),
  'dispute-hours': signup<DisputeHoursRequest, HourOutcome>(),
  'scan-venue': signup<ScanVenueRequest, ScanVenueReply>(),

  'my-gates': checkin<MyGatesRequest, readonly Gate[]>(),
  'download-roster': checkin<DownloadRosterRequest, RosterReply>(),
  'upload-scans': checkin<UploadScansRequest, UploadScansReply>(),
  'venue-seed': checkin<VenueSeedRequest, VenueSeedReply>(),

  'publish-activity': desk<PublishActivityRequest, PublishActivityReply>(),
  'cancel-activity': desk<CancelActivityRequest, PublishActivityReply>(),
  'change-activity': desk<ChangeActivityRequest, ChangeActivityReply>(),
  'list-flagged': desk<ListFlaggedRequest, ListFlaggedReply>(),
  'settle-scan': desk<SettleScanRequest, SettleScanReply>(),
  'revoke-certificate': desk<RevokeCertificateRequest, RevokeCertificateReply>(),
  'publish-story': desk<PublishStoryRequest, PublishStoryReply>(),
  'export-ledger': desk<ExportLedgerRequest, ExportLedgerReply>(),
  'export-records': desk<ExportRecordsRequest, ExportRecordsReply>(),
  'list-exports': desk<ListExportsRequest, readonly ExportLine[]>(),
  'hour-sheet': desk<HourSheetRequest, HourSheetReply>(),
  'hour-record': desk<HourRecordRequest, HourRecordReply>(),
  'confirm-hours': desk<ConfirmHoursRequest, HourOutcomesReply>(),
  'upload-proof': desk<UploadProofRequest, UploadProofReply>(),
  'enter-hours': desk<EnterHoursRequest, HourOutcomesReply>(),
  'correct-hours': desk<CorrectHoursRequest, HourOutcomesReply>(),
  'answer-dispute': desk<AnswerDisputeRequest, HourOutcomesReply>(),
  'agree-hours': desk<AgreeHoursRequest, HourOutcomesReply>(),
  'decline-hours': desk<DeclineHoursRequest, HourOutcomesReply>(),
  'hours-to-agree': desk<HoursToAgreeRequest, HoursToAgreeReply>(),
  'hours-overdue': desk<HoursOverdueRequest, HoursOverdueReply>(),
} as const;

export type Api = typeof api;
export type CallName = keyof Api;
export type RequestOf<TName extends CallName> = NonNullable<Api[TName]['types']>['request'];
export type ReplyOf<TName extends CallName> = NonNullable<Api[TName]['types']>['reply'];

/** The calls that one deployed function answers. */
export type CallsOf<TFunction extends FunctionName> = {
  [TName in CallName]: Api[TName]['answeredBy'] extends TFunction ? TName : never;
}[CallName];

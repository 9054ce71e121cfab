import * as v from 'valibot';
import * as activity from '#core/activity/calls';
import * as changing from '#core/activity/changing/calls';
import * as publishing from '#core/activity/publishing/calls';
import type { CallName, RequestOf } from '#core/api';
import * as attendance from '#core/attendance/calls';
import * as settling from '#core/attendance/settling/calls';
import * as venue from '#core/attendance/venue/calls';
import * as certificate from '#core/certificate/calls';
import * as exports from '#core/export/calls';
import * as home from '#core/home/calls';
import * as hours from '#core/hours/calls';
import * as ledger from '#core/ledger/calls';
import * as place from '#core/place/calls';
import * as record from '#core/record/calls';
import * as signup from '#core/signup/calls';
import * as story from '#core/story/calls';
import * as storyPublishing from '#core/story/publishing/calls';
import * as volunteer from '#core/volunteer/calls';

/** What the request of every call must look like. */
export const SCHEMAS: { readonly [TName in CallName]: v.GenericSchema<RequestOf<TName>, unknown> } = {
  home: home.homeRequest,
  'list-activities': activity.listActivitiesRequest,
  'get-activity': activity.getActivityRequest,
  'places-snapshot': place.placesSnapshotRequest,
  'get-place': place.getPlaceRequest,
  'list-stories': story.listStoriesRequest,
  'get-story': story.getStoryRequest,
  'list-ledgers': ledger.listLedgersRequest,
  'ledger-heads': ledger.ledgerHeadsRequest,
  'verify-certificate': certificate.verifyCertificateRequest,
  'certificate-keys': certificate.certificateKeysRequest,

  'my-home': home.homeRequest,
  'who-am-i': volunteer.whoAmIRequest,
  register: volunteer.registerRequest,
  'change-profile': volunteer.changeProfileRequest,
  'phone-from-wechat': volunteer.phoneFromWechatRequest,
  'my-contact': volunteer.myContactRequest,
  'register-key': volunteer.registerKeyRequest,
  'sign-up': signup.signUpRequest,
  withdraw: signup.withdrawRequest,
  'my-sign-ups': signup.mySignUpsRequest,
  'my-records': record.myRecordsRequest,
  'certifiable-records': certificate.certifiableRecordsRequest,
  'request-certificate': certificate.requestCertificateRequest,
  'my-certificates': certificate.myCertificatesRequest,
  'get-certificate': certificate.getCertificateRequest,
  'certificate-paper': certificate.certificatePaperRequest,
  'dispute-hours': hours.disputeHoursRequest,
  'scan-venue': venue.scanVenueRequest,

  'my-gates': attendance.myGatesRequest,
  'download-roster': attendance.downloadRosterRequest,
  // The scans of a call are read one by one, each by a schema of its own.
  'upload-scans': v.strictObject({
    ...attendance.uploadScansRequest.entries,
    scans: v.array(attendance.uploadedScan),
  }),
  'venue-seed': venue.venueSeedRequest,

  'publish-activity': publishing.publishActivityRequest,
  'change-activity': changing.changeActivityRequest,
  'cancel-activity': publishing.cancelActivityRequest,
  'list-flagged': settling.listFlaggedRequest,
  'settle-scan': settling.settleScanRequest,
  'revoke-certificate': certificate.revokeCertificateRequest,
  'publish-story': storyPublishing.publishStoryRequest,
  'export-ledger': ledger.exportLedgerRequest,
  'export-records': exports.exportRecordsRequest,
  'list-exports': exports.listExportsRequest,
  'hour-sheet': hours.hourSheetRequest,
  'hour-record': hours.hourRecordRequest,
  'confirm-hours': hours.confirmHoursRequest,
  'enter-hours': hours.enterHoursRequest,
  'upload-proof': hours.uploadProofRequest,
  'correct-hours': hours.correctHoursRequest,
  'answer-dispute': hours.answerDisputeRequest,
  'agree-hours': hours.agreeHoursRequest,
  'decline-hours': hours.declineHoursRequest,
  'hours-to-agree': hours.hoursToAgreeRequest,
  'hours-overdue': hours.hoursOverdueRequest,
};

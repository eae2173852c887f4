BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0021');
CREATE TABLE announcement_answers (
	delivery_id INTEGER NOT NULL, 
	answer VARCHAR NOT NULL, 
	substitute TEXT, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_announcement_answers PRIMARY KEY (delivery_id), 
	CONSTRAINT fk_announcement_answers_delivery_id FOREIGN KEY(delivery_id) REFERENCES deliveries (id) ON DELETE CASCADE
);
INSERT INTO "announcement_answers" VALUES(1,'coming',NULL,'2025-04-05 01:00:00.000000');
CREATE TABLE announcements (
	id INTEGER NOT NULL, 
	author_id INTEGER NOT NULL, 
	approver_id INTEGER, 
	text TEXT NOT NULL, 
	audience JSON NOT NULL, 
	reply JSON NOT NULL, 
	status VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	send_at DATETIME, 
	queued_at DATETIME, 
	done_at DATETIME, 
	cursor INTEGER NOT NULL, 
	queued INTEGER NOT NULL, 
	CONSTRAINT pk_announcements PRIMARY KEY (id), 
	CONSTRAINT fk_announcements_author_id FOREIGN KEY(author_id) REFERENCES staff (id), 
	CONSTRAINT fk_announcements_approver_id FOREIGN KEY(approver_id) REFERENCES staff (id)
);
INSERT INTO "announcements" VALUES(1,1,1,'announcements.text','{"unit_types": ["htx"], "communes": [], "registered": null, "campaign": null, "event": null}','{"text": "M\u1eddi h\u1ecdp", "choices": [], "turn": 0, "attachment": null, "thread": null}','done','2025-04-05 01:00:00.000000',NULL,NULL,NULL,1,1);
CREATE TABLE anonymised (
	id INTEGER NOT NULL, 
	registration_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_anonymised PRIMARY KEY (id), 
	CONSTRAINT uq_anonymised_registration_id UNIQUE (registration_id)
);
INSERT INTO "anonymised" VALUES(1,1,'2025-04-05 01:00:00.000000');
CREATE TABLE campaign_ends (
	campaign VARCHAR NOT NULL, 
	ends_on DATE NOT NULL, 
	CONSTRAINT pk_campaign_ends PRIMARY KEY (campaign)
);
INSERT INTO "campaign_ends" VALUES('campaign_ends.campaign','2025-04-11');
CREATE TABLE code_budgets (
	name VARCHAR NOT NULL, 
	since DATETIME NOT NULL, 
	wrong INTEGER NOT NULL, 
	paused_until DATETIME, 
	noted_at DATETIME, 
	told_at DATETIME, 
	CONSTRAINT pk_code_budgets PRIMARY KEY (name)
);
INSERT INTO "code_budgets" VALUES('code_budgets.name','2025-04-05 01:00:00.000000',1,NULL,NULL,NULL);
CREATE TABLE consent_texts (
	digest VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	since DATETIME NOT NULL, 
	CONSTRAINT pk_consent_texts PRIMARY KEY (digest)
);
INSERT INTO "consent_texts" VALUES('97c2e7abe1f779be6bd5fc6582dd1fb18ccb2c410c33800f35ddb5c469458fc0','Lời đồng ý','2025-04-04 01:00:00.000000');
CREATE TABLE consents (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	purpose VARCHAR NOT NULL, 
	version VARCHAR NOT NULL, 
	given BOOLEAN NOT NULL, 
	at DATETIME NOT NULL, words TEXT, text_digest VARCHAR, 
	CONSTRAINT pk_consents PRIMARY KEY (id), 
	CONSTRAINT fk_consents_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "consents" VALUES(1,1,'registration','dk-1',1,'2025-04-04 01:00:00.000000','đồng ý','97c2e7abe1f779be6bd5fc6582dd1fb18ccb2c410c33800f35ddb5c469458fc0');
CREATE TABLE counters (
	name VARCHAR NOT NULL, 
	value BIGINT NOT NULL, 
	CONSTRAINT pk_counters PRIMARY KEY (name)
);
INSERT INTO "counters" VALUES('registration/2025',1);
INSERT INTO "counters" VALUES('journal',1);
CREATE TABLE decisions (
	id INTEGER NOT NULL, 
	registration_id INTEGER NOT NULL, 
	status VARCHAR NOT NULL, 
	note TEXT, 
	decided_by VARCHAR NOT NULL, 
	at DATETIME NOT NULL, was VARCHAR, 
	CONSTRAINT pk_decisions PRIMARY KEY (id), 
	CONSTRAINT fk_decisions_registration_id FOREIGN KEY(registration_id) REFERENCES registrations (id)
);
INSERT INTO "decisions" VALUES(1,1,'accepted',NULL,'Lan','2025-04-04 01:00:00.000000','sent');
CREATE TABLE deletions (
	id INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_deletions PRIMARY KEY (id), 
	CONSTRAINT uq_deletions_digest_kind_at UNIQUE (digest, kind, at)
);
INSERT INTO "deletions" VALUES(1,'deletions.digest','deletions.kind','2025-04-05 01:00:00.000000');
CREATE TABLE deliveries (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	subscriber_id INTEGER, 
	moved BOOLEAN NOT NULL, 
	"key" VARCHAR NOT NULL, 
	event_id VARCHAR NOT NULL, 
	occurs_on DATE NOT NULL, 
	days_before INTEGER NOT NULL, 
	due_at DATETIME NOT NULL, 
	state VARCHAR NOT NULL, 
	reason TEXT, 
	outgoing_id INTEGER, 
	created_at DATETIME NOT NULL, 
	sent_at DATETIME, kind VARCHAR DEFAULT 'reminder' NOT NULL, 
	CONSTRAINT pk_deliveries PRIMARY KEY (id), 
	CONSTRAINT fk_deliveries_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT fk_deliveries_subscriber_id FOREIGN KEY(subscriber_id) REFERENCES subscribers (id), 
	CONSTRAINT uq_deliveries_person_id_key UNIQUE (person_id, "key")
);
INSERT INTO "deliveries" VALUES(1,1,1,0,'a','ngay-htx','2025-04-11',7,'2025-04-04 01:00:00.000000','queued',NULL,2,'2025-04-04 01:00:00.000000',NULL,'reminder');
CREATE TABLE entries (
	id INTEGER NOT NULL, 
	question_id INTEGER, 
	plan_id VARCHAR NOT NULL, 
	question TEXT NOT NULL, 
	section VARCHAR, 
	answer TEXT, 
	source TEXT, 
	valid_from DATE, 
	valid_until DATE, 
	status VARCHAR NOT NULL, 
	problems JSON NOT NULL, 
	written_by VARCHAR NOT NULL, 
	written_at DATETIME NOT NULL, 
	published_at DATETIME, send_at DATETIME, only_askers BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_entries PRIMARY KEY (id)
);
INSERT INTO "entries" VALUES(1,NULL,'entries.plan_id','entries.question',NULL,NULL,NULL,NULL,NULL,'retired','[]','entries.written_by','2025-04-05 01:00:00.000000',NULL,NULL,0);
CREATE TABLE event_dates (
	id INTEGER NOT NULL, 
	plan_id VARCHAR NOT NULL, 
	event_id VARCHAR NOT NULL, 
	happens_on DATE, 
	set_by VARCHAR NOT NULL, 
	source TEXT, 
	set_at DATETIME NOT NULL, 
	CONSTRAINT pk_event_dates PRIMARY KEY (id)
);
INSERT INTO "event_dates" VALUES(1,'event_dates.plan_id','event_dates.event_id',NULL,'event_dates.set_by',NULL,'2025-04-05 01:00:00.000000');
CREATE TABLE file_links (
	digest VARCHAR NOT NULL, 
	person_id INTEGER NOT NULL, 
	source VARCHAR NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_file_links PRIMARY KEY (digest), 
	CONSTRAINT fk_file_links_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "file_links" VALUES('file_links.digest',1,'file_links.source','2025-04-05 01:00:00.000000');
CREATE TABLE inbounds (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	channel VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	subscriber_id INTEGER NOT NULL, 
	payload JSON, 
	is_message BOOLEAN NOT NULL, 
	received_at DATETIME NOT NULL, 
	done_at DATETIME, 
	CONSTRAINT fk_inbounds_subscriber_id FOREIGN KEY(subscriber_id) REFERENCES subscribers (id), 
	CONSTRAINT uq_inbounds_channel_key UNIQUE (channel, "key")
);
INSERT INTO "inbounds" VALUES(1,'telegram','7000000000-1',1,'{"text": "xin chào", "choice": null, "turn": null, "kind": "text", "group": false, "origin": "", "message": null, "edited": false, "file": null, "thread": null}',1,'2025-04-04 01:00:00.000000','2025-04-04 01:00:00.000000');
INSERT INTO "inbounds" VALUES(2,'telegram','7000000000-2',1,'{"text": "xin chào", "choice": null, "turn": null, "kind": "text", "group": false, "origin": "", "message": null, "edited": false, "file": null, "thread": null}',1,'2025-04-04 01:00:00.000000','2025-04-04 01:00:00.000000');
CREATE TABLE interests (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	campaign VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_interests PRIMARY KEY (id), 
	CONSTRAINT fk_interests_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT uq_interests_person_id_campaign UNIQUE (person_id, campaign)
);
INSERT INTO "interests" VALUES(1,1,'344-KH-LMHTX','2025-04-04 01:00:00.000000');
CREATE TABLE journal (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id INTEGER, 
	actor VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	"before" JSON, 
	"after" JSON, 
	prev_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT pk_journal PRIMARY KEY (id)
);
INSERT INTO "journal" VALUES(1,'2025-04-04 01:00:00.000000',NULL,'Lan','registration.accepted','DK-2025-0001','{"status": "sent", "note": false, "version": 1}','{"status": "accepted", "note": false, "version": 1}','0000000000000000000000000000000000000000000000000000000000000000','6423b79e53412053b0450fbf31863862d6199d393a68d4e14137aa56236d4801');
CREATE TABLE "link_codes" (
	code VARCHAR NOT NULL, 
	subscriber_id INTEGER NOT NULL, 
	expires_at DATETIME NOT NULL, 
	asked_by INTEGER, 
	CONSTRAINT pk_link_codes PRIMARY KEY (code), 
	CONSTRAINT uq_link_codes_subscriber_id UNIQUE (subscriber_id), 
	CONSTRAINT fk_link_codes_subscriber_id FOREIGN KEY(subscriber_id) REFERENCES subscribers (id), 
	CONSTRAINT fk_link_codes_asked_by FOREIGN KEY(asked_by) REFERENCES subscribers (id)
);
INSERT INTO "link_codes" VALUES('link_codes.code',1,'2025-04-05 01:00:00.000000',1);
CREATE TABLE login_codes (
	digest VARCHAR NOT NULL, 
	staff_id INTEGER NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_login_codes PRIMARY KEY (digest), 
	CONSTRAINT fk_login_codes_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id)
);
INSERT INTO "login_codes" VALUES('login_codes.digest',1,'2025-04-05 01:00:00.000000');
CREATE TABLE merges (
	id INTEGER NOT NULL, 
	kept VARCHAR NOT NULL, 
	kept_version INTEGER NOT NULL, 
	kept_status VARCHAR NOT NULL, 
	kept_changed_at DATETIME NOT NULL, 
	merged VARCHAR NOT NULL, 
	merged_status VARCHAR NOT NULL, 
	merged_changed_at DATETIME NOT NULL, 
	at DATETIME NOT NULL, 
	undone_at DATETIME, 
	CONSTRAINT pk_merges PRIMARY KEY (id)
);
INSERT INTO "merges" VALUES(1,'merges.kept',1,'sent','2025-04-05 01:00:00.000000','merges.merged','sent','2025-04-05 01:00:00.000000','2025-04-05 01:00:00.000000',NULL);
CREATE TABLE office_events (
	id INTEGER NOT NULL, 
	plan_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	source TEXT NOT NULL, 
	added_by VARCHAR NOT NULL, 
	added_at DATETIME NOT NULL, 
	removed_at DATETIME, 
	CONSTRAINT pk_office_events PRIMARY KEY (id)
);
INSERT INTO "office_events" VALUES(1,'office_events.plan_id','office_events.name','office_events.source','office_events.added_by','2025-04-05 01:00:00.000000',NULL);
CREATE TABLE outbox (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	subscriber_id INTEGER NOT NULL, 
	lane VARCHAR NOT NULL, 
	pinned BOOLEAN NOT NULL, 
	reply JSON NOT NULL, 
	state VARCHAR NOT NULL, 
	attempts INTEGER NOT NULL, 
	repeat BOOLEAN NOT NULL, 
	reason TEXT, 
	created_at DATETIME NOT NULL, 
	due_at DATETIME NOT NULL, 
	not_before DATETIME NOT NULL, 
	lease_until DATETIME, 
	platform_id VARCHAR, 
	done_at DATETIME, good_until DATETIME, tried_at DATETIME, copies INTEGER DEFAULT '0' NOT NULL, claimed_by VARCHAR, 
	CONSTRAINT fk_outbox_subscriber_id FOREIGN KEY(subscriber_id) REFERENCES subscribers (id)
);
INSERT INTO "outbox" VALUES(1,1,'reply',0,'{"text": "Đã ghi", "choices": [], "turn": 0, "attachment": null, "thread": null}','queued',0,0,NULL,'2025-04-04 01:00:00.000000','2025-04-04 01:00:00.000000','2025-04-04 01:00:00.000000',NULL,NULL,NULL,'2025-04-05 01:00:00.000000',NULL,0,NULL);
INSERT INTO "outbox" VALUES(2,1,'reminder',0,'{"text": "a", "choices": [], "turn": 0, "attachment": null, "thread": null}','queued',0,0,NULL,'2025-04-04 01:00:00.000000','2025-04-04 01:00:00.000000','2025-04-04 01:00:00.000000',NULL,NULL,NULL,'2025-04-11 17:00:00.000000',NULL,0,NULL);
CREATE TABLE people (
	id INTEGER NOT NULL, 
	preferred_subscriber_id INTEGER, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (id)
);
INSERT INTO "people" VALUES(1,NULL,'2025-04-04 01:00:00.000000');
CREATE TABLE plan_uses (
	id INTEGER NOT NULL, 
	plan_id VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	files TEXT, 
	"before" VARCHAR, 
	was_draft BOOLEAN NOT NULL, 
	reopened BOOLEAN NOT NULL, 
	used_by VARCHAR NOT NULL, 
	used_at DATETIME NOT NULL, 
	taken_back_at DATETIME, 
	CONSTRAINT pk_plan_uses PRIMARY KEY (id)
);
INSERT INTO "plan_uses" VALUES(1,'plan_uses.plan_id','plan_uses.digest',NULL,NULL,0,0,'plan_uses.used_by','2025-04-05 01:00:00.000000',NULL);
CREATE TABLE questions (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	channel VARCHAR NOT NULL, 
	question TEXT NOT NULL, 
	reason VARCHAR NOT NULL, 
	sections JSON NOT NULL, 
	topic VARCHAR, 
	at DATETIME NOT NULL, 
	answered_at DATETIME, 
	answered_by VARCHAR, 
	answer TEXT, 
	CONSTRAINT pk_questions PRIMARY KEY (id), 
	CONSTRAINT fk_questions_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "questions" VALUES(1,1,'telegram','Nộp hồ sơ ở đâu?','asked-staff','[]',NULL,'2025-04-04 01:00:00.000000',NULL,NULL,NULL);
CREATE TABLE registration_versions (
	id INTEGER NOT NULL, 
	registration_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	form JSON NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_registration_versions PRIMARY KEY (id), 
	CONSTRAINT fk_registration_versions_registration_id FOREIGN KEY(registration_id) REFERENCES registrations (id), 
	CONSTRAINT uq_registration_versions_registration_id_version UNIQUE (registration_id, version)
);
INSERT INTO "registration_versions" VALUES(1,1,1,'{"kind": "both", "unit_type": "htx", "unit_name": "HTX Nông nghiệp Suối Giàng", "unit_id": null, "commune": "xã Văn Chấn", "commune_former": null, "tax_code": null, "contact_name": "Nguyễn Thị Hằng", "contact_position": null, "phone": "0912345678", "collective_title": null, "people": [{"name": "Nguyễn Thị Hằng", "position": "Giám đốc", "title": null, "initiative": null}], "targets": ["Doanh thu 2 tỷ"]}','2025-04-04 01:00:00.000000');
CREATE TABLE registrations (
	id INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	person_id INTEGER NOT NULL, 
	channel VARCHAR NOT NULL, 
	campaign VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	note TEXT, 
	sent_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	unit_id INTEGER, 
	unit_key VARCHAR NOT NULL, 
	commune_key VARCHAR NOT NULL, unit_type VARCHAR, unit_order TEXT DEFAULT '' NOT NULL, commune TEXT DEFAULT '' NOT NULL, aims TEXT DEFAULT '[]' NOT NULL, words TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_registrations PRIMARY KEY (id), 
	CONSTRAINT fk_registrations_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT uq_registrations_code UNIQUE (code)
);
INSERT INTO "registrations" VALUES(1,'DK-2025-0001',1,'telegram','344-KH-LMHTX','accepted',1,NULL,'2025-04-04 01:00:00.000000','2025-04-04 01:00:00.000000',NULL,'htx nn suoi giang','van chan','htx','3739373001373031322841064446393205303220373002','xã Văn Chấn','[["collective", null], ["individual", null]]','dk-2025-0001 htx nong nghiep suoi giang xa van chan nguyen thi hang 0912345678 doanh thu 2 ty nguyen thi hang giam doc');
CREATE TABLE requests (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	phone VARCHAR, 
	question TEXT, 
	words TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	dealt_at DATETIME, 
	dealt_by VARCHAR, 
	CONSTRAINT pk_requests PRIMARY KEY (id), 
	CONSTRAINT fk_requests_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "requests" VALUES(1,1,NULL,NULL,'requests.words','2025-04-05 01:00:00.000000','2025-04-05 01:00:00.000000',NULL,NULL);
CREATE TABLE settings (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (name)
);
INSERT INTO "settings" VALUES('settings.name','settings.value');
CREATE TABLE staff (
	id INTEGER NOT NULL, 
	subscriber_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	revoked_at DATETIME, new_since DATETIME, invited_by_id INTEGER, 
	CONSTRAINT pk_staff PRIMARY KEY (id), 
	CONSTRAINT fk_staff_subscriber_id FOREIGN KEY(subscriber_id) REFERENCES subscribers (id), 
	CONSTRAINT uq_staff_subscriber_id UNIQUE (subscriber_id)
);
INSERT INTO "staff" VALUES(1,1,'staff.name','clerk','2025-04-05 01:00:00.000000',NULL,NULL,NULL);
CREATE TABLE staff_invites (
	id INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	invited_by VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, invited_by_id INTEGER, 
	CONSTRAINT pk_staff_invites PRIMARY KEY (id), 
	CONSTRAINT uq_staff_invites_digest UNIQUE (digest)
);
INSERT INTO "staff_invites" VALUES(1,'staff_invites.digest','clerk','staff_invites.name','staff_invites.invited_by','2025-04-05 01:00:00.000000','2025-04-05 01:00:00.000000',NULL);
CREATE TABLE staff_sessions (
	digest VARCHAR NOT NULL, 
	staff_id INTEGER NOT NULL, 
	user_agent TEXT NOT NULL, 
	opened_at DATETIME NOT NULL, 
	used_at DATETIME NOT NULL, 
	CONSTRAINT pk_staff_sessions PRIMARY KEY (digest), 
	CONSTRAINT fk_staff_sessions_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id)
);
INSERT INTO "staff_sessions" VALUES('staff_sessions.digest',1,'staff_sessions.user_agent','2025-04-05 01:00:00.000000','2025-04-05 01:00:00.000000');
CREATE TABLE subscribers (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	channel VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	reachable BOOLEAN NOT NULL, 
	unreachable_reason VARCHAR, 
	forgotten_at DATETIME, 
	conversation TEXT, 
	draft_touched DATETIME, 
	heard_at DATETIME, 
	wrong_codes JSON NOT NULL, 
	codes_refused_until DATETIME, old_cookie_until DATETIME, 
	CONSTRAINT pk_subscribers PRIMARY KEY (id), 
	CONSTRAINT fk_subscribers_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT uq_subscribers_channel_address UNIQUE (channel, address)
);
INSERT INTO "subscribers" VALUES(1,1,'telegram','7000000000','2025-04-04 01:00:00.000000',1,NULL,NULL,'{"dialog":{"name":"idle"},"parked":null,"parked_edit":null,"turn":0,"offered":[],"asked":null,"touched":null,"greeted":false,"lost":false,"draft_ended":false,"stopped":null,"answers":[],"message":null,"pressed":null,"version":1}',NULL,'2025-04-04 01:00:00.000000','[]',NULL,NULL);
CREATE TABLE "subscriptions" (
	person_id INTEGER NOT NULL, 
	settings JSON NOT NULL, 
	since DATETIME NOT NULL, 
	alike VARCHAR NOT NULL, 
	anew INTEGER, 
	CONSTRAINT pk_subscriptions PRIMARY KEY (person_id), 
	CONSTRAINT fk_subscriptions_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "subscriptions" VALUES(1,'{"events": [], "days_before": [30, 7, 1, 0], "at": "08:00:00", "quiet_from": "21:00:00", "quiet_to": "07:00:00", "paused_until": null}','2025-04-04 01:00:00.000000','347d0f3e172f82254a2b5cece331d2f5',1084581423699);
CREATE TABLE unit_aliases (
	id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	confirmed INTEGER NOT NULL, 
	declined INTEGER NOT NULL, 
	added_by VARCHAR, 
	removed_by VARCHAR, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_unit_aliases PRIMARY KEY (id), 
	CONSTRAINT fk_unit_aliases_unit_id FOREIGN KEY(unit_id) REFERENCES units (id), 
	CONSTRAINT uq_unit_aliases_unit_id_key UNIQUE (unit_id, "key")
);
INSERT INTO "unit_aliases" VALUES(1,1,'unit_aliases.key','unit_aliases.text',1,1,NULL,NULL,'2025-04-05 01:00:00.000000');
CREATE TABLE units (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	unit_type VARCHAR, 
	commune VARCHAR, 
	tax_code VARCHAR, 
	name_key VARCHAR NOT NULL, 
	commune_key VARCHAR NOT NULL, 
	changed_at DATETIME NOT NULL, closed_on DATE, closed_reason TEXT, closed_by VARCHAR, joined_id INTEGER, district VARCHAR, representative VARCHAR, phone VARCHAR, member_code VARCHAR, notes TEXT, 
	CONSTRAINT pk_units PRIMARY KEY (id), 
	CONSTRAINT uq_units_name_key_commune_key UNIQUE (name_key, commune_key)
);
INSERT INTO "units" VALUES(1,'units.name',NULL,NULL,NULL,'units.name_key','units.commune_key','2025-04-05 01:00:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE INDEX ix_event_dates_plan_id_event_id ON event_dates (plan_id, event_id);
CREATE INDEX ix_subscribers_person_id ON subscribers (person_id);
CREATE INDEX ix_consents_person_id ON consents (person_id);
CREATE INDEX ix_deliveries_outgoing_id ON deliveries (outgoing_id);
CREATE INDEX ix_deliveries_subscriber_id ON deliveries (subscriber_id);
CREATE INDEX ix_deliveries_state_due_at ON deliveries (state, due_at);
CREATE INDEX ix_inbounds_done_at ON inbounds (done_at);
CREATE INDEX ix_inbounds_subscriber_id ON inbounds (subscriber_id);
CREATE INDEX ix_outbox_subscriber_id_state ON outbox (subscriber_id, state);
CREATE INDEX ix_questions_at ON questions (at);
CREATE INDEX ix_questions_person_id ON questions (person_id);
CREATE INDEX ix_registrations_campaign_unit_id ON registrations (campaign, unit_id);
CREATE INDEX ix_registrations_campaign_unit_key ON registrations (campaign, unit_key);
CREATE INDEX ix_registrations_person_id ON registrations (person_id);
CREATE INDEX ix_decisions_registration_id ON decisions (registration_id);
CREATE INDEX ix_login_codes_staff_id ON login_codes (staff_id);
CREATE INDEX ix_staff_sessions_staff_id ON staff_sessions (staff_id);
CREATE INDEX ix_journal_subject ON journal (subject);
CREATE INDEX ix_announcements_status ON announcements (status);
CREATE INDEX ix_entries_question_id ON entries (question_id);
CREATE INDEX ix_entries_plan_id_status ON entries (plan_id, status);
CREATE INDEX ix_outbox_state_lane_subscriber_id ON outbox (state, lane, subscriber_id);
CREATE INDEX ix_office_events_plan_id ON office_events (plan_id);
CREATE INDEX ix_unit_aliases_key ON unit_aliases ("key");
CREATE INDEX ix_merges_kept ON merges (kept);
CREATE INDEX ix_merges_merged ON merges (merged);
CREATE INDEX ix_file_links_person_id ON file_links (person_id);
CREATE INDEX ix_link_codes_asked_by ON link_codes (asked_by);
CREATE INDEX ix_requests_person_id ON requests (person_id);
CREATE INDEX ix_requests_ends_at ON requests (ends_at);
CREATE INDEX ix_plan_uses_plan_id ON plan_uses (plan_id);
CREATE INDEX ix_outbox_state_lane_due_at_id ON outbox (state, lane, due_at, id);
CREATE INDEX ix_outbox_state_good_until ON outbox (state, good_until);
CREATE INDEX ix_subscribers_reachable ON subscribers (reachable);
CREATE INDEX ix_subscriptions_alike_person_id ON subscriptions (alike, person_id);
CREATE INDEX ix_subscriptions_anew ON subscriptions (anew);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('inbounds',2);
INSERT INTO "sqlite_sequence" VALUES('outbox',2);
COMMIT;

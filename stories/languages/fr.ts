import { defineLocale, type Messages } from 'react-whatsapp-otp';

/** For errors that only a developer can fix. */
const ourFault = 'Une erreur est survenue de notre côté. Réessayez plus tard.';

const messages: Messages = {
  'phone.title': 'Se connecter avec WhatsApp',
  'phone.titleAdd': 'Ajouter votre numéro WhatsApp',
  'phone.description': 'Nous vous enverrons un code sur WhatsApp.',
  'phone.label': 'Numéro WhatsApp',
  'phone.country': 'Pays ou région',
  'phone.international': 'International',
  'phone.hint': 'Commencez par + pour un numéro d’un autre pays.',
  'phone.submit': 'Envoyer le code',
  'phone.submitting': 'Envoi…',
  'phone.countryChanged': 'Nouveau pays : {country}.',
  'phone.required': 'Saisissez votre numéro WhatsApp.',
  'phone.invalid': 'Vérifiez le numéro. Il ne semble pas correct pour ce pays : {country}.',
  'phone.tooShort': 'Le numéro est trop court. Vérifiez qu’il ne manque aucun chiffre.',
  'phone.tooLong': 'Le numéro est trop long. Vérifiez s’il y a des chiffres en trop.',
  'phone.areaCodeMissing': 'Le numéro est trop court. Commencez par l’indicatif régional.',
  'phone.unknownCountry': 'Aucun pays n’utilise cet indicatif. Vérifiez les chiffres après le +.',
  'phone.countryRequired': 'Choisissez votre pays, ou commencez par + et l’indicatif du pays.',
  'phone.countryNotAllowed': 'Nous ne pouvons pas encore envoyer de codes vers ce pays : {country}.',
  'phone.letters': 'Saisissez uniquement les chiffres du numéro.',
  'phone.several': 'Saisissez un seul numéro.',
  'phone.extension': 'Saisissez le numéro sans numéro de poste.',
  'phone.ambiguous':
    'Écrivez le numéro avec + et l’indicatif du pays, pour qu’il arrive à la bonne personne.',
  'phone.notChecked':
    'Nous n’avons pas pu vérifier le numéro. Écrivez-le avec + et l’indicatif du pays, ou réessayez.',

  'locale.label': 'Langue',

  'code.title': 'Saisissez votre code',
  'code.description': 'Nous avons envoyé un code au {phoneNumber} sur WhatsApp.',
  'code.label': 'Code de vérification',
  'code.hint': 'Le code est dans WhatsApp, sur votre téléphone. Saisissez-le ou collez-le ici.',
  'code.hintAutoSubmit':
    'Le code est dans WhatsApp, sur votre téléphone. Saisissez-le ou collez-le : il est vérifié aussitôt.',
  'code.sender': 'Cherchez un message de {sender}.',
  'code.help':
    'Pas de code ? Vérifiez que ce numéro a WhatsApp et regardez votre téléphone : WhatsApp Web masque les codes.',
  'code.submit': 'Continuer',
  'code.submitting': 'Vérification…',
  'code.required': 'Saisissez le code que nous vous avons envoyé.',
  'code.incomplete': 'Saisissez le code à {length} chiffres.',
  'code.complete': 'Les {length} chiffres sont saisis.',
  'code.paste': 'Coller le code',
  'code.pasteFailed': 'Impossible de coller un code. Copiez-le dans WhatsApp et réessayez, ou saisissez-le.',
  'code.sent': 'Code envoyé sur WhatsApp au {phoneNumber}.',
  'code.resumed': 'Votre dernier code est encore valable. Saisissez-le ici.',
  'code.resent': 'Nous avons envoyé un nouveau code. L’ancien ne fonctionne plus.',
  'code.resentInLanguage':
    'Nous avons envoyé un nouveau code (langue : {language}). L’ancien ne fonctionne plus.',
  'code.newerElsewhere': 'Vous avez demandé un code plus récent dans un autre onglet. Utilisez celui-là.',
  'code.outcomeUnknown': 'Nous ne savons pas si le code est parti. S’il arrive, saisissez-le ici.',
  'code.addWindow': 'Confirmez sous 5 minutes pour ajouter le numéro.',

  'expiry.left': 'Expire dans {time}',
  'expiry.expired': 'Le code a expiré. Demandez-en un nouveau.',

  'submit.wait': 'Réessayez dans {time}',
  'resend.label': 'Renvoyer le code',
  'resend.wait': 'Renvoyer le code dans {time}',
  'resend.sending': 'Envoi…',

  'back.label': 'Changer de numéro',

  'done.title': 'Connexion réussie',
  'done.titleAdd': 'Numéro ajouté',
  'done.description': 'Votre numéro WhatsApp est confirmé.',

  'error.details': 'Détails pour l’assistance',
  'error.requestId': 'Identifiant de la requête : {requestId}',
  'error.wait': 'Réessayez dans {time}.',

  'error.invalid_phone_number': 'Ce numéro ne semble pas correct. Vérifiez le pays et les chiffres.',
  'error.invalid_phone_number_country_code': 'Nous ne pouvons pas encore envoyer de codes vers ce pays.',
  'error.phone_number_not_found':
    'Nous n’avons pas pu envoyer de code à ce numéro. Vérifiez-le ou utilisez-en un autre.',
  'error.unsubscribed_phone_number':
    'Ce numéro ne veut plus recevoir nos messages. Envoyez-nous START sur WhatsApp, ou utilisez un autre numéro.',
  'error.duplicate_phone_number': 'Ce numéro est déjà utilisé. Utilisez-en un autre.',
  'error.duplicate_phone_number_for_user': 'Ce numéro est déjà sur votre compte.',
  'error.invalid_method_id':
    'Cela n’a pas marché. Saisissez à nouveau votre numéro pour recevoir un autre code.',
  'error.downstream_carrier_error': 'Nous n’avons pas pu envoyer le code. Réessayez dans un instant.',
  'error.too_many_unverified_factors': 'Trop de numéros attendent d’être confirmés. Réessayez plus tard.',
  'error.too_few_tokens_authenticated': 'L’envoi de codes est suspendu pour le moment. Réessayez plus tard.',
  'error.too_many_requests': 'Trop de tentatives. Patientez un peu.',
  'error.user_lock_limit_reached': 'Trop de codes erronés. La connexion est bloquée pour un moment.',
  'error.otp_code_not_found': 'Ce code n’est pas le bon. Vérifiez-le et réessayez.',
  'error.invalid_code': 'Le code n’est pas complet. Vérifiez les chiffres et réessayez.',
  'error.unable_to_auth_otp_code': 'Ce code a expiré ou a déjà servi. Demandez-en un nouveau.',
  'error.attribute_mismatch':
    'Saisissez le code dans le navigateur où vous l’avez demandé, ou demandez-en un nouveau.',
  'error.session_on_code_does_not_match_session_passed_in':
    'Ce code appartient à une autre session. Demandez-en un nouveau.',
  'error.no_associated_session_passed_in': 'Ce code appartient à une autre session. Demandez-en un nouveau.',
  'error.session_not_found': 'Votre session est terminée. Reconnectez-vous.',
  'error.invalid_session_token': 'Votre session est terminée. Reconnectez-vous.',
  'error.unable_to_parse_session_jwt': 'Votre session est terminée. Reconnectez-vous.',
  'error.user_not_found': 'Votre session est terminée. Reconnectez-vous.',
  'error.internal_server_error': 'Une erreur est survenue. Réessayez dans un instant.',
  'error.server_unavailable': 'Le service est occupé. Réessayez dans un instant.',
  'error.client_closed_request': 'Cela a pris trop de temps. Réessayez.',

  'error.country_not_allowed':
    'Nous ne pouvons pas encore envoyer de codes vers ce pays ou ce type de numéro. Utilisez-en un autre.',
  'error.too_many_attempts': 'Trop de codes erronés. Patientez avant de réessayer.',
  'error.flow_not_found': 'Aucun code n’attend dans ce navigateur. Demandez-en un nouveau.',
  'error.cookies_blocked':
    'Votre navigateur ne conserve pas ce dont cette page a besoin. Autorisez les cookies, ou ouvrez la page dans un onglet à part.',
  'error.captcha_failed': 'Nous n’avons pas pu confirmer que vous êtes une personne. Réessayez.',
  'error.send_refused':
    'Nous ne pouvons pas envoyer de code à ce numéro pour le moment. Essayez une autre façon de vous connecter.',
  'error.request_in_progress': 'Votre dernière demande est encore en cours. Patientez un instant.',
  'error.dial_code_limit_reached': 'Nous ne pouvons plus envoyer de codes aujourd’hui. Réessayez demain.',
  'error.budget_exceeded': 'Nous ne pouvons plus envoyer de codes aujourd’hui. Réessayez demain.',
  'error.limiter_unavailable':
    'Nous ne pouvons pas envoyer de codes pour le moment. Réessayez dans un instant.',
  'error.upstream_timeout': 'Cela a pris trop de temps. Patientez un instant et réessayez.',
  'error.upstream_error': 'Une erreur est survenue. Réessayez dans un instant.',

  'error.offline': 'Vous êtes hors ligne. Vérifiez votre connexion et réessayez.',
  'error.network_error': 'Connexion impossible. Vérifiez votre connexion et réessayez.',
  'error.timeout': 'Cela a pris trop de temps. Vérifiez votre connexion et réessayez.',
  'error.aborted': 'L’opération a été arrêtée. Réessayez.',
  'error.invalid_response': 'Nous avons reçu une réponse illisible. Vérifiez votre connexion et réessayez.',
  'error.unexpected_redirect': 'Quelque chose a interrompu la demande. Rechargez la page et réessayez.',
  'error.server_error': 'Une erreur est survenue de notre côté. Réessayez dans un instant.',
  'error.rate_limited': 'Trop de tentatives. Patientez un peu.',
  'error.unknown_error': 'Une erreur est survenue. Réessayez.',
  'error.send_limit_reached':
    'Vous avez atteint la limite de codes pour ce numéro. Utilisez un autre numéro ou réessayez plus tard.',

  'error.invalid_expiration_otp': ourFault,
  'error.invalid_locale': ourFault,
  'error.invalid_user_id': ourFault,
  'error.too_many_user_selection_arguments': ourFault,
  'error.too_many_session_arguments': ourFault,
  'error.billing_not_verified': ourFault,
  'error.invalid_session_duration_minutes': ourFault,
  'error.invalid_session_duration': ourFault,
  'error.custom_claims_too_large': ourFault,
  'error.reserved_claims_in_custom_claims': ourFault,
  'error.stytch_claims_in_custom_claims': ourFault,
  'error.test_id_used_in_live_environment': ourFault,
  'error.live_id_used_in_test_environment': ourFault,
  'error.unauthorized_credentials': ourFault,
  'error.invalid_secret_authentication': ourFault,
  'error.invalid_project_id_authentication': ourFault,
  'error.unauthorized_project_id_live': ourFault,
  'error.unauthorized_project_id_test': ourFault,
  'error.project_not_found': ourFault,
  'error.invalid_consumer_endpoint': ourFault,
  'error.bad_request': ourFault,
  'error.invalid_argument': ourFault,
  'error.invalid_ip_address': ourFault,
  'error.invalid_user_agent': ourFault,
  'error.route_not_found': ourFault,
  'error.method_not_allowed': ourFault,
  'error.invalid_request': ourFault,
  'error.origin_not_allowed': ourFault,
  'error.unsupported_media_type': ourFault,
  'error.body_too_large': ourFault,
  'error.operation_disabled': ourFault,
  'error.idempotency_key_reused': ourFault,
  'error.cookies_not_possible': ourFault,
};

/** French: "vous" forms. Stytch writes its message in French as well. */
export const fr = defineLocale({ tag: 'fr', name: 'Français', messages });

package io.syncdesk.core.notice;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.Members;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes to the owner and the admins of a firm (S16), each in one letter: in the morning what
 * changed since their last one, at once when nothing goes until they do something.
 */
public final class TellPeople {
  /** Long enough for a letter, short enough to be tried again the same morning after a crash. */
  static final Duration WRITING_TAKES_AT_MOST = Duration.ofMinutes(5);

  private final Members members;
  private final FindNotices findNotices;
  private final Compare compare;
  private final Post post;

  public TellPeople(Members members, FindNotices findNotices, Compare compare, Post post) {
    this.members = members;
    this.findNotices = findNotices;
    this.compare = compare;
    this.post = post;
  }

  /** How letters go out, and what is written down about it. */
  public record Post(Correspondence correspondence, Courier courier, InstantSource clock) {}

  /** Answers how many letters were written. Again for the same morning, it writes none. */
  public int inTheMorning(CompanyId company, LocalDate morning) {
    var unserved = people(company).filter(it -> !told(it).isServed(morning)).toList();
    if (unserved.isEmpty()) {
      return 0;
    }
    var now = compare.now(company);
    return unserved.stream().mapToInt(it -> inTheMorning(it, morning, now)).sum();
  }

  private int inTheMorning(Member member, LocalDate morning, Compare.Now now) {
    var told = told(member);
    if (told.isBeingWritten(post.clock().instant())) {
      return 0;
    }
    var difference = compare.with(told, now);
    var after = told.served(morning, difference.openOrOnItsWay(), now.standing());
    if (!difference.news().isWorthALetter()) {
      // Lost to somebody who writes just now, it is thought about again.
      var _ = post.correspondence().keep(after);
      return 0;
    }
    return write(told, letter(member, difference, now), after);
  }

  private static Letter letter(Member member, Compare.Difference difference, Compare.Now now) {
    var standing = now.standstill().stream().toList();
    return new Letter.Digest(member, difference.news(), now.desk(), standing);
  }

  /** Answers how many letters were written: none where everybody knows of this standstill. */
  public int atOnce(CompanyId company) {
    return findNotices
        .standstill(company)
        .filter(it -> it.pause().why().needsAPerson())
        .map(standstill -> people(company).mapToInt(member -> atOnce(member, standstill)).sum())
        .orElse(0);
  }

  private int atOnce(Member member, Notice.Standstill standstill) {
    var told = told(member);
    if (told.standstills().contains(standstill.id())
        || told.isBeingWritten(post.clock().instant())) {
      return 0;
    }
    var after = told.with(List.of(standstill.id()));
    return write(told, new Letter.Stranded(member, standstill), after);
  }

  /**
   * Claimed first, so that two who are woken at once write one letter. After a crash between letter
   * and note it is written again: twice is a nuisance, never is a month without these documents.
   */
  private int write(ToldBefore told, Letter letter, ToldBefore after) {
    var claimed = told.beingWritten(post.clock().instant().plus(WRITING_TAKES_AT_MOST));
    if (!post.correspondence().keep(claimed)) {
      return 0;
    }
    var delivery = post.courier().deliver(letter);
    // Nobody else keeps anything while it is claimed.
    var _ = post.correspondence().keep(after.at(claimed.revision() + 1));
    return switch (delivery) {
      case TAKEN -> 1;
      case REFUSED -> 0;
    };
  }

  private ToldBefore told(Member member) {
    return post.correspondence().find(member.company(), member.id());
  }

  private Stream<Member> people(CompanyId company) {
    return members.of(company).stream().filter(it -> it.role().settlesSyncErrors());
  }
}

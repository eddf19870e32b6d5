package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.access.AddAgent;
import org.aftercare.application.access.ChangeAgent;
import org.aftercare.application.access.ChangeAgentPreferences;
import org.aftercare.application.access.ListAgents;
import org.aftercare.application.access.LogInAgent;
import org.aftercare.application.access.LogInBrake;
import org.aftercare.application.access.ResetPassword;
import org.aftercare.application.access.SetAgentPassword;
import org.aftercare.application.access.ShowAgent;
import org.aftercare.application.access.ShowAgentPreferences;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.FailedLogIns;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;

/** Makes what agents, and those who keep the list of them, do about their accounts. */
@Dependent
class AgentWiring {

    @Produces
    @Singleton
    static AddAgent addAgent(UnitOfWork unitOfWork, AgentRepository agents, ActTrail trail, Clock clock) {
        return new AddAgent(unitOfWork, agents, trail, clock);
    }

    @Produces
    @Singleton
    static ChangeAgent changeAgent(UnitOfWork unitOfWork, AgentRepository agents, ActTrail trail, Clock clock) {
        return new ChangeAgent(unitOfWork, agents, trail, clock);
    }

    @Produces
    @Singleton
    static ListAgents listAgents(UnitOfWork unitOfWork, AgentRepository agents) {
        return new ListAgents(unitOfWork, agents);
    }

    @Produces
    @Singleton
    static ShowAgent showAgent(UnitOfWork unitOfWork, AgentRepository agents) {
        return new ShowAgent(unitOfWork, agents);
    }

    @Produces
    @Singleton
    static ShowAgentPreferences showAgentPreferences(UnitOfWork unitOfWork, AgentRepository agents) {
        return new ShowAgentPreferences(unitOfWork, agents);
    }

    @Produces
    @Singleton
    static ChangeAgentPreferences changeAgentPreferences(UnitOfWork unitOfWork, AgentRepository agents) {
        return new ChangeAgentPreferences(unitOfWork, agents);
    }

    @Produces
    @Singleton
    static ResetPassword resetPassword(UnitOfWork unitOfWork, AgentRepository agents, ActTrail trail, Clock clock) {
        return new ResetPassword(unitOfWork, agents, trail, clock);
    }

    @Produces
    @Singleton
    static SetAgentPassword setAgentPassword(
            UnitOfWork unitOfWork, AgentRepository agents, PasswordHashing hashing, ActTrail trail, Clock clock) {
        return new SetAgentPassword(unitOfWork, agents, hashing, trail, clock);
    }

    @Produces
    @Singleton
    static LogInBrake logInBrake(UnitOfWork unitOfWork, FailedLogIns failures, Clock clock) {
        return new LogInBrake(unitOfWork, failures, clock);
    }

    @Produces
    @Singleton
    static LogInAgent logInAgent(
            UnitOfWork unitOfWork,
            AgentRepository agents,
            AccessRepository access,
            PasswordHashing hashing,
            LogInBrake brake,
            ActTrail trail,
            Clock clock) {
        return new LogInAgent(unitOfWork, agents, access, hashing, brake, trail, clock);
    }
}
